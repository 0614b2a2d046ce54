package kz.qadam.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qadam.geo.Position;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GridTerritoryLocatorTest {

  private static final String WEST = "100000000";
  private static final String EAST = "110000000";
  private static final String WEST_DISTRICT = "101000000";
  private static final String WEST_DISTRICT_2 = "102000000";

  /** Two square regions that share x = 10; in the western one two districts and a gap. */
  private final TerritoryLocator locator =
      GridTerritoryLocator.of(
          List.of(
              layer(
                  TerritoryLevel.REGION,
                  outline(
                      WEST, "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 6, 4 6, 4 8, 2 8, 2 6))"),
                  outline(EAST, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))")),
              layer(
                  TerritoryLevel.DISTRICT,
                  outline(WEST_DISTRICT, "POLYGON ((5 0, 10 0, 10 5, 5 5, 5 0))"),
                  outline(
                      WEST_DISTRICT_2,
                      "POLYGON ((5 5.000001, 10 5.000001, 10 9, 5 9, 5 5.000001))"))));

  @ParameterizedTest(name = "{2}: latitude {0}, longitude {1} belongs to {3}")
  @CsvSource({
    "1, 1, region without a district, 100000000",
    "2, 7, inside a district, 101000000",
    "5, 15, inside the other region, 110000000",
    "7, 10, border of regions with a district on one side, 102000000",
    "9.5, 10, border of two regions: smallest code, 100000000",
    "10, 10, corner of two regions: smallest code, 100000000",
    "0, 0, corner of the country, 100000000",
    "10, 20, opposite corner of the country, 110000000",
    "2, 5, border of a district within its region: deepest level, 101000000",
    "5, 7, upper border of a district, 101000000",
    "5.0000005, 7, sliver between districts stays in the region, 100000000",
    "5.000001, 7, lower border of the next district, 102000000",
    "6, 3, border of a hole, 100000000",
    "6, 2, corner of a hole, 100000000",
  })
  void givesThePointToTheDeepestCoveringTerritory(
      double latitude, double longitude, String where, String code) {
    assertThat(locator.find(new Position(latitude, longitude)))
        .as(where)
        .contains(new Located(new KatoCode(code), TerritoryBasis.BOUNDARY));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "7, 3, in a hole",
    "-0.0000001, 5, just south",
    "10.0000001, 5, just north",
    "5, 20.0000001, just east",
    "5, -0.0000001, just west",
    "-90, 180, at the end of the world"
  })
  void leavesAPointInNoOutlineWithoutTerritory(double latitude, double longitude, String where) {
    assertThat(locator.find(new Position(latitude, longitude))).as(where).isEmpty();
  }

  @Test
  void givesAPointWhereFourDistrictsMeetToTheSmallestCode() {
    TerritoryLocator quarters =
        GridTerritoryLocator.of(
            List.of(
                layer(
                    TerritoryLevel.DISTRICT,
                    outline("104000000", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"),
                    outline("103000000", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"),
                    outline("101000000", "POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))"),
                    outline("102000000", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"))));
    assertThat(codeAt(quarters, 1, 1)).isEqualTo("101000000");
    assertThat(codeAt(quarters, 1, 1.5)).isEqualTo("102000000");
    assertThat(codeAt(quarters, 0.5, 1)).isEqualTo("103000000");
  }

  @Test
  void coversBothSidesOfTheAntimeridianAndThePole() {
    TerritoryLocator far =
        GridTerritoryLocator.of(
            List.of(
                layer(
                    TerritoryLevel.REGION,
                    outline(
                        WEST,
                        "MULTIPOLYGON (((170 80, 180 80, 180 90, 170 90, 170 80)),"
                            + " ((-180 80, -170 80, -170 90, -180 90, -180 80)))"))));
    assertThat(codeAt(far, 85, 180)).isEqualTo(WEST);
    assertThat(codeAt(far, 85, -180)).isEqualTo(WEST);
    assertThat(codeAt(far, 90, 175)).isEqualTo(WEST);
    assertThat(far.find(new Position(90, 0))).isEmpty();
    assertThat(far.find(new Position(79.999, 175))).isEmpty();
  }

  @Test
  void saysWhichOutlinesAreApproximate() {
    BoundarySource approximate =
        new BoundarySource(
            TerritoryLevel.REGION,
            TerritoryBasis.APPROXIMATE,
            "points",
            "-",
            LocalDate.EPOCH,
            null);
    TerritoryLocator rough =
        GridTerritoryLocator.of(
            List.of(
                new BoundaryLayer(
                    1, approximate, List.of(outline(WEST, "POLYGON ((0 0, 1 0, 1 1, 0 0))")))));
    assertThat(rough.find(new Position(0.5, 0.9)))
        .contains(new Located(new KatoCode(WEST), TerritoryBasis.APPROXIMATE));
  }

  @Test
  void knowsNoTerritoryWithoutOutlines() {
    assertThat(GridTerritoryLocator.of(List.of()).find(new Position(0, 0))).isEmpty();
  }

  private static String codeAt(TerritoryLocator locator, double latitude, double longitude) {
    return locator.find(new Position(latitude, longitude)).orElseThrow().code().value();
  }

  private static BoundaryLayer layer(TerritoryLevel level, Boundary... outlines) {
    BoundarySource source =
        new BoundarySource(
            level, TerritoryBasis.BOUNDARY, "test", "none", LocalDate.of(2022, 6, 8), null);
    return new BoundaryLayer(level.depth(), source, new ArrayList<>(List.of(outlines)));
  }

  private static Boundary outline(String code, String wkt) {
    try {
      Geometry geometry = new WKTReader().read(wkt);
      MultiPolygon outline =
          geometry instanceof MultiPolygon many
              ? many
              : geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
      return new Boundary(new KatoCode(code), code, outline);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
