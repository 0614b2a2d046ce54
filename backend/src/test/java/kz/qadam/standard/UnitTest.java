package kz.qadam.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {

  private static Unit unit(String symbol) {
    return Unit.find(symbol).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "90, cm, mm, 900",
    "0.9, m, mm, 900",
    "899.5, mm, cm, 89.95",
    "1, mm, m, 0.001",
    "20, 1:n, %, 5",
    "12.5, 1:n, %, 8",
    "12, 1:n, %, 8.334",
    "5, %, 1:n, 20"
  })
  void convertsWithoutLoss(String value, String from, String to, String expected) {
    assertThat(unit(from).convert(new BigDecimal(value), unit(to))).isEqualByComparingTo(expected);
  }

  @Test
  void neverMakesASteeperSlopeMeetANormByRounding() {
    BigDecimal percent = Unit.ONE_IN.convert(new BigDecimal("19.9999999"), Unit.PERCENT);
    assertThat(percent).isGreaterThan(new BigDecimal("5"));
  }

  @ParameterizedTest
  @CsvSource({
    "90, cm, 900, mm, 0",
    "89.9, cm, 900, mm, -1",
    "12, 1:n, 8, %, 1",
    "20, 1:n, 12, 1:n, -1",
    "8, %, 12.5, 1:n, 0"
  })
  void comparesAcrossUnits(String value, String unit, String other, String otherUnit, int sign) {
    int compared =
        unit(unit).compare(new BigDecimal(value), new BigDecimal(other), unit(otherUnit));
    assertThat(Integer.signum(compared)).isEqualTo(sign);
  }

  @Test
  void refusesToTurnALengthIntoATime() {
    assertThatThrownBy(() -> Unit.MILLIMETRE.convert(BigDecimal.ONE, Unit.SECOND))
        .hasMessageContaining("mm cannot become s");
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void isFoundByItsSymbol(Unit unit) {
    assertThat(Unit.find(unit.symbol())).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({"-1, mm", "-0.001, %", "100001, mm", "101, %", "0, 1:n", "10001, m", "3601, s"})
  void refusesValuesThatNoBuildingHas(String value, String unit) {
    assertThatThrownBy(() -> Observation.Measured.of(value, unit(unit)))
        .isInstanceOfSatisfying(
            ImpossibleValueException.class,
            refused -> {
              assertThat(refused.value()).isEqualByComparingTo(value);
              assertThat(refused.unit()).isEqualTo(unit(unit));
            });
  }

  @ParameterizedTest
  @CsvSource({"0, mm", "100000, mm", "100, %", "1, 1:n"})
  void takesTheEndsOfWhatIsPossible(String value, String unit) {
    assertThat(Observation.Measured.of(value, unit(unit)).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "''"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> Observation.Measured.of(text, Unit.MILLIMETRE))
        .isInstanceOf(NumberFormatException.class);
  }
}
