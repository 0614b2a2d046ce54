package kz.qadam.fieldwork.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import org.springframework.stereotype.Component;

/** What the ledger must say of draws: their terms, the seed, and the hash of the whole frame. */
@Component
class StoredDraws implements StoredDecisions {

  private static final String DRAWN =
      """
      SELECT 'repeat_draws ' || r.id AS stored_as, 'repeats-drawn' AS kind,
        'draw/' || r.id AS subject, 'person/' || r.drawn_by AS actor,
        jsonb_build_object(
          'draw', r.id::text, 'territory', r.territory_kato, 'kind', coalesce(r.kind, 'any'),
          'from', r.visited_from, 'to', r.visited_to, 'repeats', r.repeats::text,
          'dueOn', r.due_on, 'seed', r.seed, 'frame', f.hash) AS content,
        r.drawn_at AS made_at
      FROM repeat_draws r LEFT JOIN (
        SELECT draw_id, encode(sha256(convert_to(
          string_agg(position || ' ' || audit_id || ' ' || place_id || ' '
            || coalesce(auditor_id::text, '-'), E'\\n' ORDER BY position), 'UTF8')), 'hex') AS hash
        FROM repeat_draw_frame GROUP BY draw_id
      ) AS f ON f.draw_id = r.id""";

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(Decision.Kind.REPEATS_DRAWN);
  }

  @Override
  public String member() {
    return "draw";
  }

  @Override
  public String rows() {
    return DRAWN;
  }
}
