package kz.qadam.importing.places;

import java.util.Optional;
import kz.qadam.geo.Position;
import kz.qadam.problem.FieldProblem;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;
import org.jspecify.annotations.Nullable;

/**
 * Where a position lies: in a territory, or what is wrong with it.
 *
 * @param territory null when the position is refused
 * @param problem null when the territory is known
 */
public record PlaceLocation(@Nullable Located territory, @Nullable FieldProblem problem) {

  /**
   * Finds the territory; tells a position outside the country from one whose latitude and longitude
   * stand in each other's place.
   *
   * @param field name of the field that a problem is reported for
   */
  public static PlaceLocation find(TerritoryLocator locator, Position position, String field) {
    Optional<Located> located = locator.find(position);
    if (located.isPresent()) {
      return new PlaceLocation(located.get(), null);
    }
    boolean liesInsideWhenSwapped = swapped(position).flatMap(locator::find).isPresent();
    String code = liesInsideWhenSwapped ? "swapped-coordinates" : "outside-country";
    return new PlaceLocation(
        null, FieldProblem.of(field, code, position.latitude(), position.longitude()));
  }

  /**
   * What is wrong with the position.
   *
   * @throws IllegalStateException nothing is
   */
  public FieldProblem requireProblem() {
    if (problem == null) {
      throw new IllegalStateException("the position is in " + territory);
    }
    return problem;
  }

  /** Empty when the longitude cannot be a latitude. */
  private static Optional<Position> swapped(Position position) {
    boolean canBeLatitude = Math.abs(position.longitude()) <= 90;
    return canBeLatitude
        ? Optional.of(new Position(position.longitude(), position.latitude()))
        : Optional.empty();
  }
}
