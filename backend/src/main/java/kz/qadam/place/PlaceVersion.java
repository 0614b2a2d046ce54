package kz.qadam.place;

import java.time.Instant;
import kz.qadam.geo.Position;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the register said about a place during some time.
 *
 * @param knownPosition null: position was not known
 * @param knownStoreys null: was not known
 * @param knownCommissionedYear null: was not known
 * @param recordedAt since when it held
 * @param replacedAt until when; null: it holds now
 * @param removedAt when the place left the register; null: it was in it
 */
public record PlaceVersion(
    int version,
    String kind,
    LocalizedText name,
    LocalizedText address,
    @Nullable Position knownPosition,
    @Nullable Integer knownStoreys,
    @Nullable Integer knownCommissionedYear,
    OwnerClass ownerClass,
    KatoCode territory,
    Instant recordedAt,
    @Nullable Instant replacedAt,
    @Nullable Instant removedAt) {}
