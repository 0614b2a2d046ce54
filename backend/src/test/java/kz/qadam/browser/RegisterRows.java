package kz.qadam.browser;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows for tests that read figures: places, audits with levels, commitments, all known since a day.
 */
final class RegisterRows {

  private final JdbcClient jdbc;

  RegisterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Long> findPlace(String kato, String name) {
    return jdbc.sql("SELECT id FROM places WHERE territory_kato = :kato AND name_kk = :name")
        .param("kato", kato)
        .param("name", name)
        .query(Long.class)
        .optional();
  }

  long place(String kato, String name, String owner, Instant since) {
    return jdbc.sql(
            """
            INSERT INTO places (source, source_id, kind, name_kk, owner_class, territory_kato,
                                territory_basis, content_hash, recorded_at)
            VALUES ('test', :source, 'EDU.school', :name, :owner, :kato, 'boundary', '', :since)
            RETURNING id
            """)
        .param("source", UUID.randomUUID().toString())
        .param("name", name)
        .param("owner", owner)
        .param("kato", kato)
        .param("since", Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  UUID audit(long place, LocalDate day, Instant submittedAt) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on,
                                status, submitted_at)
            VALUES (:id, :place, 'st-rk-3846-2023', '1', 'Айгүл Сынақшы', :day, 'submitted', :at)
            """)
        .param("id", id)
        .param("place", place)
        .param("day", day)
        .param("at", Timestamp.from(submittedAt))
        .update();
    return id;
  }

  /** The visit found the path to the place wide enough. */
  void widePath(UUID audit) {
    jdbc.sql(
            """
            INSERT INTO observations (audit_id, entrance, criterion_id, state, value, unit)
            VALUES (?, 0, 'PTH-02', 'measured', 1800, 'mm')""")
        .param(audit)
        .update();
  }

  void level(long place, UUID audit, int worst, int best, Instant since) {
    for (String group : List.of("K", "O", "S", "G", "U")) {
      jdbc.sql(
              """
              INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id,
                                        valid_from)
              VALUES (:place, :group, 'st-rk-3846-2023', :worst, :best, :audit, :since)
              """)
          .param("place", place)
          .param("group", group)
          .param("worst", worst)
          .param("best", best)
          .param("audit", audit)
          .param("since", Timestamp.from(since))
          .update();
    }
  }
}
