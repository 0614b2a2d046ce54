package kz.qadam.standard;

import org.jspecify.annotations.Nullable;

/**
 * One criterion's part in the level of a place for a group.
 *
 * @param entrance number of the entrance it is about, 0: the place as a whole
 * @param observed null: no observation at all
 * @param effect of its failure on the place; {@link Effect#NONE} when it passes
 */
public record Reason(
    Criterion criterion,
    int entrance,
    @Nullable Observation observed,
    Verdict verdict,
    Effect effect) {}
