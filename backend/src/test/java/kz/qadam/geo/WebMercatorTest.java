package kz.qadam.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebMercatorTest {

  @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
  @CsvSource({
    "0, 0, 536870912, 536870912",
    "85.06, -180, 0, 0",
    "-85.06, 180, 1073741823, 1073741823",
    "90, 179.9999999, 1073741823, 0",
    // Almaty, in the tile 12/2923/1501
    "43.2567, 76.9286, 766319398, 393496598",
  })
  void putsPositionsOnTheGrid(double latitude, double longitude, int x, int y) {
    assertThat(WebMercator.x(longitude)).isCloseTo(x, within(1));
    assertThat(WebMercator.y(latitude)).isCloseTo(y, within(1));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"43.2567, 76.9286", "0, 0", "-33.9, -70.6", "85, 179.9"})
  void givesBackThePositionWithinFourCentimetres(double latitude, double longitude) {
    Position position = new Position(latitude, longitude);
    Position back = WebMercator.position(WebMercator.x(longitude), WebMercator.y(latitude));
    assertThat(back.distanceMetres(position)).isLessThan(0.04);
  }
}
