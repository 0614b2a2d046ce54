package kz.qadam.importing.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRulesTest {

  private final TagRules kinds = TagRules.load("/reference/osm-kinds.csv");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "amenity=school, , EDU.school",
    "amenity=school, building=school, EDU.school",
    "building=school, , ",
    "amenity=place_of_worship, religion=muslim, REL.mosque",
    "amenity=place_of_worship, religion=buddhist, REL.place_of_worship",
    "amenity=fuel, shop=convenience, TRN.fuel",
    "shop=books, , TRD.shop",
    "shop=vacant, , ",
    "amenity=parking, access=private, ",
    "highway=bus_stop, shelter=yes, TRN.stop",
    "railway=tram_stop, , TRN.tram_stop",
    "amenity=bench, , ",
  })
  void takesTheFirstRuleThatFits(String first, String second, String kind) {
    Map<String, String> tags =
        second == null
            ? Map.of(key(first), value(first))
            : Map.of(key(first), value(first), key(second), value(second));

    assertThat(kinds.findKind(tags)).isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void namesTagsThatNoRuleMentionsButNotThoseRuledOut() {
    assertThat(kinds.listUnknown(Map.of("amenity", "bench", "name", "x")))
        .containsExactly("amenity=bench");
    assertThat(kinds.listUnknown(Map.of("shop", "vacant"))).isEmpty();
  }

  private static String key(String tag) {
    return tag.substring(0, tag.indexOf('='));
  }

  private static String value(String tag) {
    return tag.substring(tag.indexOf('=') + 1);
  }
}
