package kz.qadam.audit.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A submitted audit as JSON.
 *
 * @param stage standing, design or commissioning; only audits of the standing place count
 * @param state submitted, accepted, returned or withdrawn; the last two no longer count
 * @param decidedAt null: it waits for a decision
 * @param reason why it was returned or withdrawn; null: it was not
 */
record AuditResponse(
    String id,
    long place,
    String stage,
    String standard,
    String standardVersion,
    String auditor,
    LocalDate visitedOn,
    Instant startedAt,
    Instant submittedAt,
    @Nullable String note,
    String state,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    List<Fact> observations) {

  /**
   * One fact.
   *
   * @param entrance 0: the place as a whole
   * @param state measured, present, absent, not_applicable or not_observed
   */
  record Fact(
      String criterion,
      int entrance,
      String state,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable String reason) {

    static Fact of(RecordedObservation recorded) {
      String criterion = recorded.criterion().value();
      int entrance = recorded.entrance();
      return switch (recorded.observation()) {
        case Observation.Measured(BigDecimal value, Unit unit) ->
            new Fact(criterion, entrance, "measured", value, unit.symbol(), null);
        case Observation.Present _ -> new Fact(criterion, entrance, "present", null, null, null);
        case Observation.Absent _ -> new Fact(criterion, entrance, "absent", null, null, null);
        case Observation.NotApplicable(String why) ->
            new Fact(criterion, entrance, "not_applicable", null, null, why);
        case Observation.NotObserved(String why) ->
            new Fact(criterion, entrance, "not_observed", null, null, why);
      };
    }
  }

  static AuditResponse of(Audit audit, List<RecordedObservation> observations) {
    return new AuditResponse(
        audit.id().toString(),
        audit.place().value(),
        audit.stage().code(),
        audit.packId(),
        audit.packVersion(),
        audit.auditorName(),
        audit.visitedOn(),
        audit.startedAt(),
        audit.submittedAt(),
        audit.knownNote(),
        audit.stateCode(),
        audit.decision().map(AuditDecision::at).orElse(null),
        audit.decision().map(AuditDecision::reason).orElse(null),
        observations.stream().map(Fact::of).toList());
  }
}
