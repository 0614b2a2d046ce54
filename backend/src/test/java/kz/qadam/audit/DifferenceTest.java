package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qadam.standard.Observation;
import kz.qadam.standard.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static Observation read(String text) {
    return switch (text) {
      case "present" -> new Observation.Present();
      case "absent" -> new Observation.Absent();
      case "unseen" -> new Observation.NotObserved("closed");
      case "none" -> new Observation.NotApplicable("no-such-part");
      default -> {
        String[] parts = text.split(" ", -1);
        yield Observation.Measured.of(parts[0], Unit.find(parts[1]).orElseThrow());
      }
    };
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "900 mm, 900 mm, false",
    "900 mm, 90 cm, false",
    "90 cm, 0.9 m, false",
    "900 mm, 901 mm, true",
    "present, present, false",
    "present, absent, true",
    "present, none, true",
    "none, none, false",
    "unseen, absent, false",
    "900 mm, unseen, false",
    "900 mm, none, true"
  })
  void contradictsOnlyARealAnswerThatIsAnother(String one, String other, boolean expected) {
    assertThat(Difference.isBetween(read(one), read(other))).isEqualTo(expected);
    assertThat(Difference.isBetween(read(other), read(one))).isEqualTo(expected);
  }
}
