package kz.qadam.replay.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import org.springframework.stereotype.Component;

/**
 * What the ledger must say of decisions that a version of the standard takes force. Hashes are of
 * the stored files, so the files are compared too. What a start of the service records has no row
 * and no day.
 */
@Component
class StoredActivations implements StoredDecisions {

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(Decision.Kind.STANDARD_PACK_ACTIVATED);
  }

  @Override
  public String member() {
    return "from-day";
  }

  @Override
  public String rows() {
    return """
        SELECT 'pack_activations ' || a.id AS stored_as, 'standard-pack-activated' AS kind,
          'standard-pack' AS subject, a.decided_by AS actor,
          jsonb_build_object(
            'pack', a.pack_id, 'version', a.version, 'from-day', a.from_day, 'reason', a.reason,
            'replay', a.replay_id, 'in-force-before', r.from_pack || '@' || r.from_version,
            'sha256:pack.json', encode(sha256(convert_to(p.description, 'UTF8')), 'hex'),
            'sha256:criteria.csv', encode(sha256(convert_to(p.criteria, 'UTF8')), 'hex')) AS content,
          a.decided_at AS made_at
        FROM pack_activations a
          JOIN standard_packs p ON p.pack_id = a.pack_id AND p.version = a.version
            AND p.content_hash = a.content_hash
          LEFT JOIN replays r ON r.id = a.replay_id""";
  }
}
