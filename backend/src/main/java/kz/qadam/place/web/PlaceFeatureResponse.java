package kz.qadam.place.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.place.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A place as a GeoJSON feature.
 *
 * @param geometry null: position not known
 */
record PlaceFeatureResponse(
    String type, long id, @Nullable GeometryResponse geometry, Properties properties) {

  /**
   * Each field by name, so that a new column never changes the API by itself.
   *
   * @param footprint outline of building or grounds; null when not known, and in lists
   * @param ownerBasis stated by the source or assumed from the kind
   * @param territoryBasis boundary, approximate or stated
   */
  record Properties(
      String source,
      String sourceId,
      String kind,
      TextResponse name,
      TextResponse address,
      @Nullable Integer storeys,
      @Nullable Integer commissionedYear,
      @Nullable OrganisationResponse organisation,
      String ownerClass,
      String ownerBasis,
      List<String> tags,
      String territory,
      String territoryBasis,
      List<EntranceResponse> entrances,
      List<ServiceResponse> services,
      List<StatementResponse> statements,
      @Nullable GeometryResponse footprint,
      int version,
      Instant recordedAt,
      Links links) {}

  record OrganisationResponse(long id, TextResponse name, @Nullable String bin) {}

  record EntranceResponse(int number, @Nullable String name, @Nullable GeometryResponse geometry) {}

  record ServiceResponse(long id, TextResponse name) {}

  /** What an outside source says on access; never a verdict. */
  record StatementResponse(String key, String value, String source) {}

  record Links(String self, String history) {}

  static PlaceFeatureResponse of(Place place, Optional<MultiPolygon> footprint) {
    return new PlaceFeatureResponse(
        "Feature",
        place.id().value(),
        GeometryResponse.of(place.knownPosition()),
        properties(place, footprint));
  }

  private static Properties properties(Place place, Optional<MultiPolygon> footprint) {
    String self = "/api/places/" + place.id();
    return new Properties(
        place.source(),
        place.sourceId(),
        place.kind(),
        TextResponse.of(place.name()),
        TextResponse.of(place.address()),
        place.knownStoreys(),
        place.knownCommissionedYear(),
        organisation(place.organisation()),
        place.ownerClass().code(),
        place.ownerBasis().code(),
        place.tags().stream().sorted().toList(),
        place.territory().value(),
        place.territoryBasis().code(),
        place.entrances().stream().map(PlaceFeatureResponse::entrance).toList(),
        place.services().stream()
            .map(service -> new ServiceResponse(service.id(), TextResponse.of(service.name())))
            .toList(),
        place.statements().stream()
            .map(each -> new StatementResponse(each.key(), each.value(), each.source()))
            .toList(),
        footprint.map(GeometryResponse::of).orElse(null),
        place.version(),
        place.recordedAt(),
        new Links(self, self + "/history"));
  }

  private static @Nullable OrganisationResponse organisation(
      Place.@Nullable Organisation organisation) {
    return organisation == null
        ? null
        : new OrganisationResponse(
            organisation.id(), TextResponse.of(organisation.name()), organisation.bin());
  }

  private static EntranceResponse entrance(Place.Entrance entrance) {
    return new EntranceResponse(
        entrance.number(), entrance.name(), GeometryResponse.of(entrance.knownPosition()));
  }
}
