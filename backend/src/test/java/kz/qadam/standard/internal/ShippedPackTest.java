package kz.qadam.standard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Zone;
import org.junit.jupiter.api.Test;

class ShippedPackTest {

  private final StandardPack pack = ClasspathPacks.load().current();

  @Test
  void ordersItsZonesAsAVisitorMeetsThem() {
    assertThat(pack.zones().stream().map(Zone::id))
        .extracting(Object::toString)
        .containsExactly("Z7", "Z1", "Z2", "Z3", "Z4", "Z5", "Z6", "Z8");
  }

  @Test
  void holdsTheWholeTableOfTheDomain() {
    assertThat(pack.criteria()).hasSizeGreaterThanOrEqualTo(156);
  }
}
