package kz.qadam.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapViewTest {

  private static final BoundingBox WORLD = new BoundingBox(-180, -85, 180, 85);

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void refusesAZoomThatDoesNotExist(int zoom) {
    BoundingBox here = new BoundingBox(76.9, 43.2, 76.9, 43.2);
    assertThatThrownBy(() -> new MapView(here, zoom)).hasMessageContaining("zoom");
  }

  @Test
  void refusesMoreThanTwoLargeScreens() {
    assertThat(new MapView(WORLD, 5).zoom()).isEqualTo(5);
    assertThatThrownBy(() -> new MapView(WORLD, 6)).hasMessageContaining("pixels");
  }

  @Test
  void hasItsCentreInTheMiddle() {
    assertThat(new MapView(new BoundingBox(70, 40, 80, 50), 4).centre())
        .isEqualTo(new Position(45, 75));
  }
}
