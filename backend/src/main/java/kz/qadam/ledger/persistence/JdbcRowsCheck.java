package kz.qadam.ledger.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.ledger.StoredDecisions;
import kz.qadam.ledger.internal.RowsCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets the database join all entries with all rows, in one query and so as of one moment. */
@Repository
class JdbcRowsCheck implements RowsCheck {

  /**
   * Each row is joined with the entry that says the same; of several the same, each with its own,
   * in their order.
   *
   * <p>Row and entry are of one transaction, so of about one time: an hour is more than any lock
   * lasts or clocks differ. An entry dated like the one before it may be of a decision that was
   * made long before: {@code appendPast} dates nothing before the last entry.
   */
  private static final String PAIRS =
      """
      WITH dated AS (
        SELECT *, lag(recorded_at) OVER (ORDER BY seq) AS previous_at FROM ledger_entries
      ), entries AS (
        SELECT e.seq, e.kind, e.subject, e.actor, e.content::jsonb AS content, e.recorded_at,
          e.recorded_at = e.previous_at AS is_put_off,
          row_number() OVER (PARTITION BY e.kind, e.subject, e.actor, e.content ORDER BY e.seq) AS nth
        FROM dated e JOIN (VALUES {kinds}) AS k (kind, member) ON k.kind = e.kind
        WHERE e.content::jsonb -> k.member IS NOT NULL
      ), stored AS (
        SELECT *, row_number() OVER (
          PARTITION BY kind, subject, actor, content ORDER BY made_at, stored_as) AS nth
        FROM ({rows}) AS s
      ), pairs AS (
        SELECT kind, subject, actor, content, seq, stored_as, made_at,
          coalesce(
            made_at <= recorded_at + interval '1 hour'
              AND (is_put_off OR made_at >= recorded_at - interval '1 hour'),
            false) AS fits,
          seq IS NULL AND made_at < coalesce(
            (SELECT recorded_at FROM ledger_entries WHERE seq = 1), 'infinity') AS is_older
        FROM entries FULL JOIN stored USING (kind, subject, actor, content, nth)
      )
      SELECT
        min(seq) FILTER (WHERE NOT fits) AS entry,
        (array_agg(concat_ws(' ', stored_as || ':', kind, subject, actor, content, made_at)
          ORDER BY made_at, stored_as)
          FILTER (WHERE stored_as IS NOT NULL AND NOT fits AND NOT is_older))[1] AS stored,
        count(*) FILTER (WHERE fits) AS compared,
        count(*) FILTER (WHERE is_older) AS unrecorded
      FROM pairs""";

  private final JdbcClient jdbc;
  private final String query;

  JdbcRowsCheck(JdbcClient jdbc, List<StoredDecisions> modules) {
    this.jdbc = jdbc;
    this.query = PAIRS.replace("{kinds}", kinds(modules)).replace("{rows}", rows(modules));
  }

  private static String kinds(List<StoredDecisions> modules) {
    return modules.stream()
        .flatMap(
            module ->
                module.kinds().stream()
                    .map(kind -> "('%s', '%s')".formatted(kind.code(), module.member())))
        .collect(Collectors.joining(", "));
  }

  private static String rows(List<StoredDecisions> modules) {
    return modules.stream().map(StoredDecisions::rows).collect(Collectors.joining("\nUNION ALL\n"));
  }

  @Override
  @Transactional(readOnly = true)
  public Findings run() {
    return jdbc.sql(query).query(JdbcRowsCheck::findings).single();
  }

  private static Findings findings(ResultSet row, int number) throws SQLException {
    return new Findings(
        Optional.ofNullable(row.getObject("entry", Long.class)),
        Optional.ofNullable(row.getString("stored")),
        row.getLong("compared"),
        row.getLong("unrecorded"));
  }
}
