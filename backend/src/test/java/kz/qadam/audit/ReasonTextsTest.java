package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import kz.qadam.standard.Condition;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Effect;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.Unit;
import kz.qadam.standard.Verdict;
import kz.qadam.standard.Weight;
import kz.qadam.standard.ZoneId;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTest {

  private static final CriterionId ID = new CriterionId("WCT-05");
  private static final Rule AT_LEAST_900 = new Rule.AtLeast(new BigDecimal("900"), null);

  private final ReasonTexts texts = new ReasonTexts(Texts.load());

  private static Criterion toiletDoor(Unit unit, Rule rule) {
    return new Criterion(
        ID,
        new ZoneId("Z5"),
        Scope.PLACE,
        new LocalizedText("Дәретхана есігінің ені", "Ширина двери туалета", "Toilet door width"),
        unit,
        rule,
        Set.of(DisabilityGroup.WHEELCHAIR),
        Weight.CRITICAL,
        new Condition.Always(),
        null,
        ID,
        "test");
  }

  private static Reason measured(int entrance) {
    return new Reason(
        toiletDoor(Unit.MILLIMETRE, AT_LEAST_900),
        entrance,
        Observation.Measured.of(780, Unit.MILLIMETRE),
        Verdict.FAIL,
        Effect.LOWERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KK|Дәретхана есігінің ені: 780\u00a0мм, қажеті кемінде 900\u00a0мм.",
        "RU|Ширина двери туалета: 780\u00a0мм, нужно не менее 900\u00a0мм.",
        "EN|Toilet door width: 780\u00a0mm, at least 900\u00a0mm needed."
      })
  void saysWhatWasMeasuredAndWhatIsNeeded(Language language, String sentence) {
    assertThat(texts.sentence(language, measured(0))).isEqualTo(sentence);
  }

  @Test
  void namesTheEntrance() {
    assertThat(texts.sentence(Language.KK, measured(2)))
        .startsWith("2-кіреберіс. Дәретхана есігінің ені: 780\u00a0мм");
  }

  @Test
  void saysThatNobodyLooked() {
    Reason unseen =
        new Reason(
            toiletDoor(Unit.MILLIMETRE, AT_LEAST_900), 0, null, Verdict.UNKNOWN, Effect.BLOCKS);
    assertThat(texts.sentence(Language.EN, unseen))
        .isEqualTo("Toilet door width: not looked at yet.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no_access|не осмотрено (не пустили)",
        "собака на привязи|не осмотрено (собака на привязи)"
      })
  void saysWhyNobodyLookedByCodeOrInTheAuditorsWords(String reason, String said) {
    assertThat(texts.observation(Language.RU, new Observation.NotObserved(reason))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "METRE|0.78|0,78\u00a0м",
        "ONE_IN|12|1:12",
        "PERCENT|8.33|8,33\u00a0%",
        "COUNT|3|3\u00a0дана"
      })
  void writesAnyUnitInKazakh(Unit unit, String value, String said) {
    assertThat(texts.observation(Language.KK, Observation.Measured.of(value, unit)))
        .isEqualTo(said);
  }

  @Test
  void writesEveryNorm() {
    assertThat(
            texts.required(
                Language.RU,
                toiletDoor(
                    Unit.MILLIMETRE,
                    new Rule.Between(new BigDecimal("850"), new BigDecimal("920")))))
        .contains("850–920\u00a0мм");
    assertThat(
            texts.required(
                Language.RU,
                toiletDoor(Unit.MILLIMETRE, new Rule.AtMost(new BigDecimal("14"), null))))
        .contains("не более 14\u00a0мм");
    assertThat(texts.required(Language.RU, toiletDoor(Unit.PRESENCE, new Rule.Required())))
        .contains("должно быть");
    assertThat(texts.required(Language.RU, toiletDoor(Unit.PRESENCE, new Rule.Recorded())))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryUnitThatTakesANumber(Unit unit) {
    for (Language language : Language.values()) {
      assertThat(unit.isNumeric() ? texts.unit(language, unit) : "none").isNotBlank();
    }
  }
}
