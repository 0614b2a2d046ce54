package kz.qadam.account.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import kz.qadam.territory.KatoCode;
import org.springframework.stereotype.Component;

/** What the ledger must say of grants: given, and those that somebody ended. */
@Component
class StoredGrants implements StoredDecisions {

  private static final String ROWS =
      """
      SELECT 'grants ' || g.id AS stored_as, made.kind, 'person/' || g.person_id AS subject,
        coalesce('person/' || made.by, 'operator') AS actor,
        jsonb_strip_nulls(jsonb_build_object(
          'role', g.role, 'organisation', g.organisation_id::text,
          'territory', CASE WHEN g.organisation_id IS NULL
            THEN coalesce(g.territory_kato::text, '%s') ELSE g.territory_kato::text END,
          'places', CASE WHEN g.only_assigned THEN 'assigned' END,
          'validFrom', g.valid_from, 'validTo', g.valid_to)) AS content,
        made.at AS made_at
      FROM grants g CROSS JOIN LATERAL (VALUES
        ('grant-given', g.given_by, g.given_at),
        ('grant-ended', g.ended_by, g.ended_at)) AS made (kind, by, at)
      WHERE made.at IS NOT NULL"""
          .formatted(KatoCode.COUNTRY.value());

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(Decision.Kind.GRANT_GIVEN, Decision.Kind.GRANT_ENDED);
  }

  @Override
  public String member() {
    return "role";
  }

  @Override
  public String rows() {
    return ROWS;
  }
}
