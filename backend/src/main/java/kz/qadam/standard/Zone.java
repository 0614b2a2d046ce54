package kz.qadam.standard;

import kz.qadam.text.LocalizedText;

/**
 * A part of the visit that is levelled by itself: the way to the place, its entrance, its toilets.
 *
 * @param condition when any criterion of the zone applies; part of the condition of each
 * @param scope {@link Scope#ENTRANCE} when each entrance is judged apart and the best one counts
 */
public record Zone(
    ZoneId id, LocalizedText name, ZoneRole role, Scope scope, Condition condition) {}
