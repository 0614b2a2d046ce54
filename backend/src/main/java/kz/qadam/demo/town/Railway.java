package kz.qadam.demo.town;

import java.util.List;
import java.util.stream.IntStream;
import kz.qadam.text.LocalizedText;

/** The railway that passes south of the town. */
final class Railway {

  private static final Street STATION_STREET =
      new Street(
          Street.Direction.ACROSS,
          Street.Type.STREET,
          -1,
          new LocalizedText("Вокзал маңы", "Привокзальная", "Station"));
  private static final double NORTH_OF_TRACK_METRES = -1_072;
  private static final double TRACK_GAP_METRES = 8;
  private static final double HALF_LENGTH_METRES = 3_200;

  private Railway() {}

  /** Two tracks that bend gently away from the town. */
  static List<List<Spot>> tracks() {
    return IntStream.range(0, 2)
        .mapToObj(
            track ->
                IntStream.rangeClosed(-16, 16)
                    .mapToDouble(i -> i * HALF_LENGTH_METRES / 16)
                    .mapToObj(east -> new Spot(east, northOfTrack(east) - track * TRACK_GAP_METRES))
                    .toList())
        .toList();
  }

  /** The station's building at the southern end of the main avenue. */
  static Lot station() {
    return new Lot(STATION_STREET, 1, new Spot(0, NORTH_OF_TRACK_METRES + 34), 84, 22, 1);
  }

  /** Where the halt's platform is, east of the town. */
  static Spot halt() {
    return new Spot(1_250, northOfTrack(1_250) + 8);
  }

  private static double northOfTrack(double eastMetres) {
    return NORTH_OF_TRACK_METRES - StrictMath.pow(eastMetres / 1_000, 2) * 35;
  }
}
