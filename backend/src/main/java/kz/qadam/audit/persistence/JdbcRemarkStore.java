package kz.qadam.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.Remark;
import kz.qadam.audit.internal.RemarkStore;
import kz.qadam.standard.CriterionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code audit_remarks}. */
@Repository
class JdbcRemarkStore implements RemarkStore {

  private static final String ORDER = " ORDER BY r.entrance, r.criterion_id";

  private final JdbcClient sql;

  JdbcRemarkStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void addRemarks(AuditId audit, List<Remark> remarks) {
    for (Remark remark : remarks) {
      sql.sql(
              "INSERT INTO audit_remarks (audit_id, entrance, criterion_id, remark) VALUES (?, ?, ?, ?)")
          .params(audit.value(), remark.entrance(), remark.criterion().value(), remark.text())
          .update();
    }
  }

  @Override
  public List<Remark> findRemarks(AuditId audit) {
    return sql.sql("SELECT r.* FROM audit_remarks r WHERE r.audit_id = ?" + ORDER)
        .param(audit.value())
        .query(JdbcRemarkStore::read)
        .list();
  }

  @Override
  public List<Remark> findRemarksFor(AuditId draft) {
    return sql.sql(
            "SELECT r.* FROM audits a JOIN audit_remarks r ON r.audit_id = a.corrects WHERE a.id = ?"
                + ORDER)
        .param(draft.value())
        .query(JdbcRemarkStore::read)
        .list();
  }

  private static Remark read(ResultSet row, int rowNumber) throws SQLException {
    return new Remark(
        row.getInt("entrance"),
        new CriterionId(row.getString("criterion_id")),
        row.getString("remark"));
  }
}
