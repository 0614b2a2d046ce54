package kz.qadam.demo.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.account.PersonId;
import kz.qadam.demo.Assessment;
import kz.qadam.demo.BackgroundFeature;
import kz.qadam.demo.DemoCalendar;
import kz.qadam.demo.MadeUpAudit;
import kz.qadam.demo.MadeUpCommitment;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.MadeUpRegister;
import kz.qadam.standard.Observation;
import kz.qadam.standard.StandardPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies background, audits and commitments of the demo beside its places. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DemoRows {

  /** After the submission; with the later one it is the evening of the same day. */
  private static final Duration UNTIL_ACCEPTANCE = Duration.ofMinutes(30);

  private static final Duration UNTIL_CONFIRMATION = Duration.ofMinutes(60);

  private final BulkTables tables;
  private final JdbcTemplate jdbc;

  DemoRows(BulkTables tables, JdbcTemplate jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  /** Database identities of the demo's places, and of their services by index. */
  private record Identities(Map<Integer, Long> places, Map<Integer, Map<Integer, Long>> services) {}

  public void copyBackground(List<BackgroundFeature> features) {
    tables.copy(
        "background_features (source, kind, name, geom)",
        rows -> {
          for (BackgroundFeature feature : features) {
            String ewkt = "SRID=4326;" + feature.shape().toJts().toText();
            rows.add("demo", feature.kind(), feature.name(), ewkt);
          }
        });
  }

  /**
   * Copies the audits of each place, without their observations; the places must be there.
   *
   * @param assess gives the same at each call for one place
   */
  public void copyAudits(
      MadeUpRegister register, StandardPack pack, Function<MadeUpPlace, Assessment> assess) {
    Identities identities = findIdentities();
    tables.copy(
        "audits (id, place_id, pack_id, pack_version, auditor_name, visited_on, status,"
            + " started_at, submitted_at)",
        rows -> {
          for (MadeUpPlace place : eachOf(register)) {
            for (MadeUpAudit audit : assess.apply(place).audits()) {
              addAudit(rows, identities.places().get(place.number()), audit, pack);
            }
          }
        });
  }

  /** Copies what the audits saw; the audits must be there. */
  public void copyObservations(MadeUpRegister register, Function<MadeUpPlace, Assessment> assess) {
    tables.copyWithoutKeys(
        "observations",
        "(audit_id, entrance, criterion_id, state, value, unit, reason)",
        rows -> {
          for (MadeUpPlace place : eachOf(register)) {
            for (MadeUpAudit audit : assess.apply(place).audits()) {
              addObservations(rows, audit);
            }
          }
        });
  }

  /** Copies that the reviewer accepted each audit which confirms a commitment. */
  public void copyAcceptances(
      MadeUpRegister register, PersonId reviewer, Function<MadeUpPlace, Assessment> assess) {
    tables.copy(
        "audit_decisions (audit_id, outcome, decided_by, decided_at)",
        rows -> {
          for (MadeUpPlace place : eachOf(register)) {
            for (MadeUpAudit audit : confirmingAudits(assess.apply(place))) {
              rows.add(
                  audit.id(),
                  "accepted",
                  reviewer.value(),
                  audit.submittedAt().plus(UNTIL_ACCEPTANCE));
            }
          }
        });
  }

  private static Set<MadeUpAudit> confirmingAudits(Assessment assessment) {
    return assessment.commitments().stream()
        .map(MadeUpCommitment::confirmedBy)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Copies commitments for places and services; the audits that confirm them must be there. */
  public void copyCommitments(
      MadeUpRegister register, StandardPack pack, Function<MadeUpPlace, Assessment> assess) {
    Identities identities = findIdentities();
    tables.copy(
        "commitments (place_id, service_id, accepted_on, document_number, due_on, scope,"
            + " scope_members, pack_id, pack_version, confirmed_on, confirming_audit_id, recorded_at,"
            + " confirmation_recorded_at)",
        rows -> {
          for (MadeUpPlace place : eachOf(register)) {
            for (MadeUpCommitment commitment : assess.apply(place).commitments()) {
              addCommitment(rows, place, commitment, pack, identities);
            }
          }
        });
  }

  private static Iterable<MadeUpPlace> eachOf(MadeUpRegister register) {
    return () -> register.places().iterator();
  }

  private static void addAudit(
      CopyRows rows, @Nullable Long placeId, MadeUpAudit audit, StandardPack pack)
      throws SQLException {
    rows.add(
        audit.id(),
        Objects.requireNonNull(placeId),
        pack.id(),
        pack.version(),
        audit.auditor(),
        audit.visitedOn(),
        "submitted",
        audit.startedAt(),
        audit.submittedAt());
  }

  private static void addObservations(CopyRows rows, MadeUpAudit audit) throws SQLException {
    for (MadeUpAudit.Answer answer : audit.answers()) {
      String id = audit.id().toString();
      int entrance = answer.entrance();
      String criterion = answer.criterion().value();
      switch (answer.observation()) {
        case Observation.Measured(var value, var unit) ->
            rows.add(
                id, entrance, criterion, "measured", value.toPlainString(), unit.symbol(), null);
        case Observation.Present _ ->
            rows.add(id, entrance, criterion, "present", null, null, null);
        case Observation.Absent _ -> rows.add(id, entrance, criterion, "absent", null, null, null);
        case Observation.NotApplicable(String reason) ->
            rows.add(id, entrance, criterion, "not_applicable", null, null, reason);
        case Observation.NotObserved(String reason) ->
            rows.add(id, entrance, criterion, "not_observed", null, null, reason);
      }
    }
  }

  private static void addCommitment(
      CopyRows rows,
      MadeUpPlace place,
      MadeUpCommitment commitment,
      StandardPack pack,
      Identities identities)
      throws SQLException {
    MadeUpAudit confirming = commitment.confirmedBy();
    Integer service = commitment.service();
    Instant recordedAt = DemoCalendar.at(commitment.acceptedOn(), 18, 0);
    rows.add(
        Objects.requireNonNull(identities.places().get(place.number())),
        service == null
            ? null
            : Objects.requireNonNull(identities.services().get(place.number())).get(service),
        commitment.acceptedOn(),
        commitment.documentNumber(),
        commitment.dueOn(),
        commitment.scope().code(),
        "{" + String.join(",", commitment.scope().members()) + "}",
        pack.id(),
        pack.version(),
        confirming == null ? null : confirming.visitedOn(),
        confirming == null ? null : confirming.id(),
        recordedAt,
        confirming == null ? null : confirming.submittedAt().plus(UNTIL_CONFIRMATION));
  }

  private Identities findIdentities() {
    Map<Integer, Long> places = new HashMap<>();
    jdbc.query(
        "SELECT source_id, id FROM places WHERE source = 'demo'",
        row -> {
          places.put(Integer.valueOf(row.getString(1)), row.getLong(2));
        });
    Map<Integer, Map<Integer, Long>> services = new HashMap<>();
    jdbc.query(
        """
        SELECT p.source_id, s.source_id, s.id
        FROM services s JOIN places p ON p.id = s.place_id WHERE p.source = 'demo'""",
        row -> {
          services
              .computeIfAbsent(Integer.valueOf(row.getString(1)), _ -> new HashMap<>())
              .put(Integer.valueOf(row.getString(2)), row.getLong(3));
        });
    return new Identities(places, services);
  }
}
