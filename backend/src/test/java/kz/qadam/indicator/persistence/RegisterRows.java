package kz.qadam.indicator.persistence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qadam.indicator.internal.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of a hand-made register; every row states its own times, noon in Kazakhstan. */
final class RegisterRows {

  static final String PACK = "st-rk-3846-2023";

  private final JdbcClient jdbc;
  private long sourceIds;

  RegisterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static OffsetDateTime noon(String day) {
    return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(Moment.KAZAKHSTAN).toOffsetDateTime();
  }

  long place(String kato, String owner, String since) {
    return place("EDU.school", kato, owner, since);
  }

  long place(String kind, String kato, String owner, String since) {
    return jdbc.sql(
            """
            INSERT INTO places (source, source_id, kind, name_kk, owner_class, territory_kato,
                                territory_basis, content_hash, recorded_at)
            VALUES ('manual', :source, :kind, :source, :owner, :kato, 'boundary', '', :since)
            RETURNING id
            """)
        .param("source", "place " + ++sourceIds)
        .param("kind", kind)
        .param("owner", owner)
        .param("kato", kato)
        .param("since", noon(since))
        .query(Long.class)
        .single();
  }

  /** The place as it was before its present row began to hold. */
  void versionBefore(long place, String kato, String owner, String since, String until) {
    jdbc.sql(
            """
            INSERT INTO place_versions (place_id, version, recorded_at, replaced_at, content)
            SELECT id, version, :since, :until, to_jsonb(places)
                   || jsonb_build_object('territory_kato', :kato, 'owner_class', :owner)
            FROM places WHERE id = :place
            """)
        .param("place", place)
        .param("kato", kato)
        .param("owner", owner)
        .param("since", noon(since))
        .param("until", noon(until))
        .update();
    rewrite(place, "version = version + 1, recorded_at = :value", noon(until));
  }

  void remove(long place, String day) {
    rewrite(place, "removed_at = :value", noon(day));
  }

  void assumeOwner(long place) {
    rewrite(place, "owner_basis = :value", "assumed");
  }

  /** Changes a row without leaving a version of now behind. */
  private void rewrite(long place, String assignment, Object value) {
    jdbc.sql("ALTER TABLE places DISABLE TRIGGER places_keep_version").update();
    jdbc.sql("UPDATE places SET " + assignment + " WHERE id = :place")
        .param("place", place)
        .param("value", value)
        .update();
    jdbc.sql("ALTER TABLE places ENABLE TRIGGER places_keep_version").update();
  }

  long service(long place, String since) {
    return jdbc.sql(
            """
            INSERT INTO services (place_id, source_id, name_kk, recorded_at)
            VALUES (:place, :source, 'қызмет', :since) RETURNING id
            """)
        .param("place", place)
        .param("source", "service " + ++sourceIds)
        .param("since", noon(since))
        .query(Long.class)
        .single();
  }

  UUID audit(long place, String day) {
    UUID id = new UUID(place, ++sourceIds);
    jdbc.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on,
                                status, submitted_at)
            VALUES (:id, :place, :pack, '1', 'Аудитор', :day, 'submitted', :at)
            """)
        .param("id", id)
        .param("place", place)
        .param("pack", PACK)
        .param("day", LocalDate.parse(day))
        .param("at", noon(day))
        .update();
    return id;
  }

  /** The range of one group, 0 worst to 3 best, from the day of the audit on. */
  void level(long place, char group, int worst, int best, String since, @Nullable String until) {
    jdbc.sql(
            """
            INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id,
                                      valid_from, valid_to)
            VALUES (:place, :group, :pack, :worst, :best, :audit, :since, :until)
            """)
        .param("place", place)
        .param("group", String.valueOf(group))
        .param("pack", PACK)
        .param("worst", worst)
        .param("best", best)
        .param("audit", audit(place, since))
        .param("since", noon(since))
        .param("until", until == null ? null : noon(until))
        .update();
  }

  long commitment(long place, @Nullable Long service, String acceptedOn, String recordedOn) {
    return jdbc.sql(
            """
            INSERT INTO commitments (place_id, service_id, accepted_on, document_number, due_on,
                                     recorded_at)
            VALUES (:place, :service, :accepted, '№ 1', DATE '2030-12-31', :recorded) RETURNING id
            """)
        .param("place", place)
        .param("service", service)
        .param("accepted", LocalDate.parse(acceptedOn))
        .param("recorded", noon(recordedOn))
        .query(Long.class)
        .single();
  }

  /** What becomes of a confirmation when its audit is returned. */
  void lapse(long commitment, String lapsedOn) {
    jdbc.sql(
            """
            INSERT INTO lapsed_confirmations
              (commitment_id, audit_id, confirmed_on, recorded_at, lapsed_at)
            SELECT id, confirming_audit_id, confirmed_on, confirmation_recorded_at, :lapsed
            FROM commitments WHERE id = :commitment
            """)
        .param("commitment", commitment)
        .param("lapsed", noon(lapsedOn))
        .update();
    jdbc.sql(
            """
            UPDATE commitments SET confirmed_on = NULL, confirming_audit_id = NULL,
                                   confirmation_recorded_at = NULL
            WHERE id = :commitment
            """)
        .param("commitment", commitment)
        .update();
  }

  void confirm(long commitment, UUID audit, String confirmedOn, String recordedOn) {
    jdbc.sql(
            """
            UPDATE commitments SET confirmed_on = :day, confirming_audit_id = :audit,
                                   confirmation_recorded_at = :recorded
            WHERE id = :commitment
            """)
        .param("commitment", commitment)
        .param("audit", audit)
        .param("day", LocalDate.parse(confirmedOn))
        .param("recorded", noon(recordedOn))
        .update();
  }
}
