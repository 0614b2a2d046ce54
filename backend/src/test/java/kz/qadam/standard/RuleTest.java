package kz.qadam.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

  private static Rule.Grade grade(Rule rule, String value) {
    return rule.grade(Observation.Measured.of(value, Unit.MILLIMETRE), Unit.MILLIMETRE);
  }

  private static BigDecimal mm(String value) {
    return new BigDecimal(value);
  }

  @ParameterizedTest
  @CsvSource({"799, BLOCKS", "800, FALLS_SHORT", "899, FALLS_SHORT", "900, MEETS", "901, MEETS"})
  void passesFromTheNormUpwardsAndBlocksBelowTheThreshold(String widthMm, Rule.Grade expected) {
    assertThat(grade(new Rule.AtLeast(mm("900"), mm("800")), widthMm)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"899, BLOCKS", "899.999, BLOCKS", "900, MEETS", "900.0, MEETS"})
  void blocksRightBelowTheNormWithoutAThreshold(String widthMm, Rule.Grade expected) {
    assertThat(grade(new Rule.AtLeast(mm("900"), null), widthMm)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"13, MEETS", "14, MEETS", "15, FALLS_SHORT", "20, FALLS_SHORT", "21, BLOCKS"})
  void passesUpToTheNormAndBlocksAboveTheThreshold(String heightMm, Rule.Grade expected) {
    assertThat(grade(new Rule.AtMost(mm("14"), mm("20")), heightMm)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"849, BLOCKS", "850, MEETS", "900, MEETS", "920, MEETS", "921, BLOCKS"})
  void passesBetweenItsEndsInclusive(String heightMm, Rule.Grade expected) {
    assertThat(grade(new Rule.Between(mm("850"), mm("920")), heightMm)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "12, BLOCKS",
    "12.499, BLOCKS",
    "12.5, FALLS_SHORT",
    "19.9999999, FALLS_SHORT",
    "20, MEETS",
    "21, MEETS"
  })
  void judgesASlopeOfOneInNExactly(String run, Rule.Grade expected) {
    Rule atMostFivePercent = new Rule.AtMost(new BigDecimal("5"), new BigDecimal("8"));
    assertThat(atMostFivePercent.grade(Observation.Measured.of(run, Unit.ONE_IN), Unit.PERCENT))
        .isEqualTo(expected);
  }

  @Test
  void refusesAThresholdOnTheWrongSideOfTheNorm() {
    assertThatThrownBy(() -> new Rule.AtLeast(mm("900"), mm("900")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rule.AtMost(mm("14"), mm("13")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rule.Between(mm("5"), mm("4")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
