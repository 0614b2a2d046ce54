package kz.qadam.importing.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.geo.Position;
import kz.qadam.importing.places.PlaceLocation;
import kz.qadam.place.Place;
import kz.qadam.territory.TerritoryLocator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entrances of a row: {@code name @ latitude longitude}, with a bar between them. Either
 * side of the sign may be missing; their order gives them their numbers.
 */
final class CsvEntrances {

  private static final int MOST = 99; // entrances_number_ck

  /** An entrance farther away belongs to another place, or a digit is wrong. */
  private static final int FARTHEST_METRES = 5_000;

  private static final Pattern SHAPE = Pattern.compile("([^@]*?) ?(?:@ ?(\\S+) (\\S+))?");

  private final CsvPositions positions;
  private final TerritoryLocator locator;

  CsvEntrances(CsvPositions positions, TerritoryLocator locator) {
    this.positions = positions;
    this.locator = locator;
  }

  /** The entrances without the wrong ones, which are then among the row's problems. */
  List<Place.Entrance> read(CsvRow row, @Nullable Position place) {
    List<String> parts = row.listParts(CsvField.ENTRANCES);
    if (parts.isEmpty()) {
      return List.of();
    }
    if (parts.size() > MOST) {
      row.refuse(CsvField.ENTRANCES, "too-many", MOST);
      return List.of();
    }
    List<Place.Entrance> entrances = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int number = 1; number <= parts.size(); number++) {
      String part = parts.get(number - 1);
      Place.Entrance entrance = readOne(row, part, number);
      if (!part.isEmpty() && !known.add(part)) {
        row.refuse(CsvField.ENTRANCES, "listed-twice", part);
      }
      if (entrance != null) {
        checkPosition(row, entrance, place);
        entrances.add(entrance);
      }
    }
    return entrances;
  }

  private Place.@Nullable Entrance readOne(CsvRow row, String part, int number) {
    if (part.isEmpty()) {
      row.refuse(CsvField.ENTRANCES, "blank-part", number);
      return null;
    }
    Matcher matcher = SHAPE.matcher(part);
    Position position = null;
    if (matcher.matches() && matcher.group(2) != null) {
      position = findPosition(matcher.group(2), matcher.group(3));
    }
    if (!matcher.matches() || (matcher.group(2) != null && position == null)) {
      row.refuse(CsvField.ENTRANCES, "not-an-entrance", part);
      return null;
    }
    String name = matcher.group(1);
    return new Place.Entrance(number, name.isEmpty() ? null : name, position);
  }

  private @Nullable Position findPosition(String first, String second) {
    try {
      return positions.find(Double.parseDouble(first), Double.parseDouble(second));
    } catch (NumberFormatException e) {
      return null; // the caller says what stands there
    }
  }

  private void checkPosition(CsvRow row, Place.Entrance entrance, @Nullable Position place) {
    Position position = entrance.knownPosition();
    if (position == null) {
      return;
    }
    PlaceLocation location = PlaceLocation.find(locator, position, CsvField.ENTRANCES.column());
    if (location.territory() == null) {
      row.refuse(location.requireProblem());
    } else if (place != null && place.distanceMetres(position) > FARTHEST_METRES) {
      long metres = Math.round(place.distanceMetres(position));
      row.refuse(
          CsvField.ENTRANCES, "entrance-too-far", entrance.number(), metres, FARTHEST_METRES);
    }
  }
}
