package kz.qadam.place.web;

import java.time.Instant;
import kz.qadam.place.PlaceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the register said about a place during some time.
 *
 * @param replacedAt null: it holds now
 * @param removedAt null: it was in the register
 */
record PlaceVersionResponse(
    int version,
    Instant recordedAt,
    @Nullable Instant replacedAt,
    @Nullable Instant removedAt,
    String kind,
    TextResponse name,
    TextResponse address,
    @Nullable GeometryResponse geometry,
    @Nullable Integer storeys,
    @Nullable Integer commissionedYear,
    String ownerClass,
    String territory) {

  static PlaceVersionResponse of(PlaceVersion version) {
    return new PlaceVersionResponse(
        version.version(),
        version.recordedAt(),
        version.replacedAt(),
        version.removedAt(),
        version.kind(),
        TextResponse.of(version.name()),
        TextResponse.of(version.address()),
        GeometryResponse.of(version.knownPosition()),
        version.knownStoreys(),
        version.knownCommissionedYear(),
        version.ownerClass().code(),
        version.territory().value());
  }
}
