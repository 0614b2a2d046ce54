package kz.qadam.fieldwork.web;

import java.math.BigDecimal;
import java.util.List;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.fieldwork.web.AssignmentResponse.Words;
import kz.qadam.geo.Position;
import kz.qadam.place.Place;
import kz.qadam.standard.Observation;
import kz.qadam.standard.StandardPack;
import org.jspecify.annotations.Nullable;

/**
 * A place as a tablet takes it along.
 *
 * @param storeys null: not known
 * @param commissionedYear null: not known
 * @param longitude WGS 84, degrees; null: not known
 * @param facts what is known of it now
 * @param pack whose form a visit fills in
 */
record OfflinePlaceResponse(
    long id,
    Words name,
    String kind,
    Words address,
    @Nullable Integer storeys,
    @Nullable Integer commissionedYear,
    List<String> tags,
    @Nullable Double longitude,
    @Nullable Double latitude,
    List<EntranceResponse> entrances,
    @Nullable Integer knownEntrances,
    List<FactResponse> facts,
    PackResponse pack) {

  /** One way in. */
  record EntranceResponse(int number, @Nullable String name) {}

  /** The pack's identity. */
  record PackResponse(String id, String version) {}

  /**
   * An observation of the last audits.
   *
   * @param entrance 0: about the place as a whole
   * @param state measured, present, absent, not_applicable or not_observed
   * @param value null: not measured
   * @param reason a code of the form or free text; null: measured, present or absent
   */
  record FactResponse(
      String criterion,
      int entrance,
      String state,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reason,
      String visitedOn) {

    static FactResponse of(RecordedObservation recorded) {
      return switch (recorded.observation()) {
        case Observation.Measured measured ->
            fact(recorded, "measured", measured.value(), measured.unit().symbol(), null);
        case Observation.Present _ -> fact(recorded, "present", null, null, null);
        case Observation.Absent _ -> fact(recorded, "absent", null, null, null);
        case Observation.NotApplicable not ->
            fact(recorded, "not_applicable", null, null, not.reason());
        case Observation.NotObserved not ->
            fact(recorded, "not_observed", null, null, not.reason());
      };
    }

    private static FactResponse fact(
        RecordedObservation recorded,
        String state,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String reason) {
      return new FactResponse(
          recorded.criterion().toString(),
          recorded.entrance(),
          state,
          value == null ? null : value.toPlainString(),
          unit,
          reason,
          recorded.visitedOn().toString());
    }
  }

  static OfflinePlaceResponse of(Place place, CurrentFacts facts, StandardPack pack) {
    return new OfflinePlaceResponse(
        place.id().value(),
        Words.of(place.name()),
        place.kind(),
        Words.of(place.address()),
        place.knownStoreys(),
        place.knownCommissionedYear(),
        place.tags().stream().sorted().toList(),
        place.position().map(Position::longitude).orElse(null),
        place.position().map(Position::latitude).orElse(null),
        place.entrances().stream()
            .map(entrance -> new EntranceResponse(entrance.number(), entrance.name()))
            .toList(),
        facts.knownEntrances(),
        facts.observations().stream().map(FactResponse::of).toList(),
        new PackResponse(pack.id(), pack.version()));
  }
}
