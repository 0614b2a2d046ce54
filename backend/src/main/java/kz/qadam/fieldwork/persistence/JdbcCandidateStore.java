package kz.qadam.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.Candidate;
import kz.qadam.fieldwork.CandidateQuery;
import kz.qadam.fieldwork.PlaceRisk;
import kz.qadam.fieldwork.internal.CandidateStore;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.DisabilityGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Candidates out of the register, what counts of audits, levels and orders. */
@Repository
class JdbcCandidateStore implements CandidateStore {

  private static final String UNASSIGNED =
      """
      p.removed_at IS NULL AND p.territory_kato BETWEEN :first AND :last
        AND (CAST(:kind AS text) IS NULL OR p.kind = :kind OR p.kind LIKE :kind || '.%')
        AND NOT EXISTS (SELECT FROM assignments o WHERE o.place_id = p.id AND o.ended_at IS NULL)
      """;

  private final JdbcClient sql;

  JdbcCandidateStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Candidate> findByAge(CandidateQuery query) {
    return asked(
            """
            SELECT p.id, last.visited_on FROM places p
            LEFT JOIN LATERAL (
              SELECT max(a.visited_on) AS visited_on FROM counted_audits a WHERE a.place_id = p.id
            ) last ON true
            WHERE\s"""
                + UNASSIGNED
                + """
                AND (last.visited_on IS NULL OR NOT :never)
                AND (last.visited_on IS NULL OR CAST(:before AS date) IS NULL
                  OR last.visited_on < CAST(:before AS date))
                ORDER BY last.visited_on NULLS FIRST, p.id LIMIT :limit""",
            query)
        .param("never", query.reason() == AssignmentReason.NEVER)
        .param("before", query.visitedBefore())
        .query((row, _) -> read(row, null))
        .list();
  }

  /** The order stands in {@link PlaceRisk}; here each of its steps is a line. */
  @Override
  public List<Candidate> findByRisk(CandidateQuery query, String pack) {
    return asked(
            "WITH here AS (SELECT p.id FROM places p WHERE "
                + UNASSIGNED
                + """
                ), levels AS (
                  SELECT l.place_id,
                    string_agg(l.disability_group, '') FILTER (WHERE l.best = 0) AS shut_out,
                    string_agg(l.disability_group, '') FILTER (WHERE l.worst > 0) AS not_shut_out
                  FROM here JOIN place_levels l ON l.place_id = here.id
                  WHERE l.pack_id = :pack AND l.valid_to IS NULL
                  GROUP BY l.place_id
                ), terms AS (
                  SELECT o.place_id, min(o.due_on) AS due_on
                  FROM here JOIN open_orders o ON o.place_id = here.id GROUP BY o.place_id
                ), visits AS (
                  SELECT a.place_id, max(a.visited_on) AS visited_on
                  FROM here JOIN counted_audits a ON a.place_id = here.id GROUP BY a.place_id
                ), risks AS (
                  SELECT here.id, visits.visited_on, terms.due_on,
                    coalesce(levels.shut_out, '') AS shut_out,
                    coalesce(levels.not_shut_out, '') AS not_shut_out,
                    :groups - length(coalesce(levels.shut_out, ''))
                      - length(coalesce(levels.not_shut_out, '')) AS undecided
                  FROM here LEFT JOIN levels ON levels.place_id = here.id
                  LEFT JOIN terms ON terms.place_id = here.id
                  LEFT JOIN visits ON visits.place_id = here.id
                )
                SELECT * FROM risks
                WHERE shut_out <> '' OR undecided > 0 OR due_on IS NOT NULL
                ORDER BY coalesce(due_on < CAST(:today AS date), false) DESC,
                  length(shut_out) DESC,
                  undecided DESC,
                  (due_on IS NOT NULL) DESC,
                  visited_on NULLS FIRST,
                  id
                LIMIT :limit""",
            query)
        .param("pack", pack)
        .param("groups", DisabilityGroup.values().length)
        .param("today", query.today())
        .query((row, _) -> read(row, risk(row)))
        .list();
  }

  private StatementSpec asked(String text, CandidateQuery query) {
    return sql.sql(text)
        .param("first", query.territory().firstWithin().value())
        .param("last", query.territory().lastWithin().value())
        .param("kind", query.kind())
        .param("limit", CandidateQuery.MOST);
  }

  private static Candidate read(ResultSet row, @Nullable PlaceRisk risk) throws SQLException {
    return new Candidate(
        new PlaceId(row.getLong("id")), row.getObject("visited_on", LocalDate.class), risk);
  }

  private static PlaceRisk risk(ResultSet row) throws SQLException {
    return PlaceRisk.of(
        groups(row.getString("shut_out")),
        groups(row.getString("not_shut_out")),
        row.getObject("due_on", LocalDate.class));
  }

  private static Set<DisabilityGroup> groups(String letters) {
    return letters
        .chars()
        .mapToObj(letter -> DisabilityGroup.of((char) letter))
        .collect(Collectors.toSet());
  }
}
