package kz.qadam.report.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import org.springframework.stereotype.Component;

/** What the ledger must say of frozen reports: the hash of each file as it is stored now. */
@Component
class StoredReports implements StoredDecisions {

  private static final String FROZEN =
      """
      SELECT 'reports ' || r.id AS stored_as, 'report-frozen' AS kind,
        'territory/' || r.territory_kato AS subject,
        coalesce('person/' || r.frozen_by, 'operator') AS actor,
        jsonb_build_object('report', r.id::text, 'asOf', r.as_of)
          || coalesce(f.hashes, '{}') AS content,
        r.frozen_at AS made_at
      FROM reports r LEFT JOIN (
        SELECT report_id,
          jsonb_object_agg('sha256:' || name, encode(sha256(content), 'hex')) AS hashes
        FROM report_files GROUP BY report_id
      ) AS f ON f.report_id = r.id""";

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(Decision.Kind.REPORT_FROZEN);
  }

  @Override
  public String member() {
    return "report";
  }

  @Override
  public String rows() {
    return FROZEN;
  }
}
