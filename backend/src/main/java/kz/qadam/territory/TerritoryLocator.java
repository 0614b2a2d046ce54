package kz.qadam.territory;

import java.util.Optional;
import kz.qadam.geo.Position;

/**
 * Finds the territory of a point among the current boundaries.
 *
 * <p>The deepest territory that covers the point wins. A point on a border that several territories
 * of that level share belongs to the one with the smallest KATO code. Immutable; any thread.
 */
public interface TerritoryLocator {

  /** The territory a point is counted in. */
  record Located(KatoCode code, TerritoryBasis basis) {}

  /** Empty when no region covers the point: it lies outside the country. */
  Optional<Located> find(Position position);
}
