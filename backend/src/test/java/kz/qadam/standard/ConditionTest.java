package kz.qadam.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "storeys>=2",
        "commissioned<2015",
        "present(FCT-01)",
        "absent(FCT-01) and present(FCT-02)",
        "kind in (EDU, HLT.hospital)",
        "kind not in (HSE)",
        "(storeys>=2 or present(FCT-01)) and absent(FCT-02)"
      })
  void isWrittenAsItIsRead(String text) {
    assertThat(Condition.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "storeys>1, storeys>=2",
    "storeys<=1, storeys<2",
    "commissioned > 2014, commissioned>=2015"
  })
  void knowsOneWayToSayAThing(String text, String canonical) {
    assertThat(Condition.parse(text)).isEqualTo(Condition.parse(canonical));
  }

  @Test
  void bindsAndCloserThanOr() {
    assertThat(Condition.parse("present(FCT-01) or present(FCT-02) and present(FCT-03)"))
        .isInstanceOf(Condition.AnyOf.class);
  }

  @ParameterizedTest
  @CsvSource({
    "EDU, true",
    "EDU.school, true",
    "HLT.hospital, true",
    "HLT.clinic, false",
    "HLT, false"
  })
  void coversAKindByItselfOrByItsSector(String kind, boolean covered) {
    Condition.KindIn kinds = (Condition.KindIn) Condition.parse("kind in (EDU, HLT.hospital)");
    assertThat(kinds.covers(kind)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "storeys>|ends too early",
        "storeys>two|'two' is no number",
        "height>1|'height' is not known",
        "storeys=1|cannot read",
        "present(FCT-01|')' is missing",
        "present(ramp)|a criterion id is",
        "storeys>1 storeys>2|is too much",
        "kind (EDU)|'in' is missing",
        "storeys>1 and|ends too early"
      })
  void saysWhatItCannotRead(String text, String reason) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
