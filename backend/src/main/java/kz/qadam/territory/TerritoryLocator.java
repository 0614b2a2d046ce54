package kz.qadam.territory;

import java.util.Optional;
import kz.qadam.geo.Position;

/**
 * Finds the territory of a point among the current boundaries.
 *
 * <p>The deepest territory whose outline covers the point (interior or boundary) wins. A point on a
 * border that several territories of that level share belongs to the one with the smallest KATO
 * code. A point that no deeper outline covers stays in its region. The rule is exact and reasoned
 * in {@code docs/decision/0005-border-rule.md}. Immutable; any thread.
 */
public interface TerritoryLocator {

  /** The territory a point is counted in. */
  record Located(KatoCode code, TerritoryBasis basis) {}

  /** Empty when no outline covers the point: it lies outside the country. */
  Optional<Located> find(Position position);
}
