package kz.qadam.act.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.act.IssuedPaper;
import kz.qadam.act.PaperHash;
import kz.qadam.act.PaperKind;
import kz.qadam.act.internal.IssuedPapers;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued papers in {@code issued_papers}. */
@Repository
class JdbcIssuedPapers implements IssuedPapers {

  private final JdbcClient sql;

  JdbcIssuedPapers(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void add(IssuedPaper paper) {
    sql.sql(
            """
            INSERT INTO issued_papers (hash, kind, place_id, audit_id, pack_id, pack_version, visited_on)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING\
            """)
        .params(
            paper.hash().value(),
            paper.kind().code(),
            paper.place().value(),
            paper.audit().value(),
            paper.packId(),
            paper.packVersion(),
            paper.visitedOn())
        .update();
  }

  @Override
  public Optional<IssuedPaper> find(PaperHash hash) {
    return sql.sql(
            """
            SELECT hash, kind, place_id, audit_id, pack_id, pack_version, visited_on
            FROM issued_papers WHERE hash = ?\
            """)
        .param(hash.value())
        .query(JdbcIssuedPapers::read)
        .optional();
  }

  private static IssuedPaper read(ResultSet row, int rowNumber) throws SQLException {
    return new IssuedPaper(
        new PaperHash(row.getString("hash")),
        PaperKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        new PlaceId(row.getLong("place_id")),
        new AuditId(row.getObject("audit_id", UUID.class)),
        row.getString("pack_id"),
        row.getString("pack_version"),
        row.getObject("visited_on", LocalDate.class));
  }
}
