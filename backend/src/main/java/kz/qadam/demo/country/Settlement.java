package kz.qadam.demo.country;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoTable;
import kz.qadam.demo.NamePattern;
import kz.qadam.geo.Position;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;

/**
 * A real settlement around which made-up places are strewn.
 *
 * @param people about how many live there, thousands; only a weight
 * @param radiusKm within which places are strewn; small where a border or water is near
 */
record Settlement(
    KatoCode region,
    Type type,
    LocalizedText name,
    Position centre,
    double people,
    double radiusKm) {

  /** How addresses call it. */
  enum Type {
    CITY,
    TOWN,
    VILLAGE
  }

  private static final double METRES_PER_DEGREE_OF_LATITUDE = 111_195;

  /** Below 1, so that places thicken towards the centre. */
  private static final double THICKENING = 0.75;

  /** All settlements in the order of {@code demo/settlements.csv}. */
  static List<Settlement> listAll() {
    return DemoTable.read(
        "settlements",
        row ->
            new Settlement(
                new KatoCode(row.get("region")),
                Type.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                DemoTable.name(row),
                new Position(
                    Double.parseDouble(row.get("latitude")),
                    Double.parseDouble(row.get("longitude"))),
                Double.parseDouble(row.get("people_thousand")),
                Double.parseDouble(row.get("radius_km"))));
  }

  /** The settlement's part of an address. */
  LocalizedText inAddress() {
    NamePattern pattern =
        switch (type) {
          case CITY -> NamePattern.of("{name} қаласы", "г. {name}", "{name}");
          case TOWN -> NamePattern.of("{name} кенті", "п. {name}", "{name}");
          case VILLAGE -> NamePattern.of("{name} ауылы", "с. {name}", "{name}");
        };
    return pattern.fill(Map.of("name", name));
  }

  /** Somewhere within the radius, to six decimals. */
  Position somewhere(Chance chance) {
    double distanceMetres = 1000 * radiusKm * StrictMath.pow(chance.fraction(), THICKENING);
    double bearing = chance.between(0, 2 * StrictMath.PI);
    return offset(
        distanceMetres * StrictMath.cos(bearing), distanceMetres * StrictMath.sin(bearing));
  }

  private Position offset(double northMetres, double eastMetres) {
    double metresPerDegreeOfLongitude =
        METRES_PER_DEGREE_OF_LATITUDE * StrictMath.cos(StrictMath.toRadians(centre.latitude()));
    return new Position(
        rounded(centre.latitude() + northMetres / METRES_PER_DEGREE_OF_LATITUDE),
        rounded(centre.longitude() + eastMetres / metresPerDegreeOfLongitude));
  }

  private static double rounded(double degrees) {
    return StrictMath.round(degrees * 1e6) / 1e6;
  }
}
