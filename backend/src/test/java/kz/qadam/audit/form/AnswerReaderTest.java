package kz.qadam.audit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.Condition;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.Unit;
import kz.qadam.standard.Weight;
import kz.qadam.standard.ZoneId;
import kz.qadam.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

  private static final CriterionId ID = new CriterionId("TST-01");

  private final List<FieldProblem> problems = new ArrayList<>();

  private static Criterion criterion(Unit unit) {
    return new Criterion(
        ID,
        new ZoneId("Z2"),
        Scope.ENTRANCE,
        LocalizedText.NONE,
        unit,
        new Rule.Recorded(),
        Set.of(DisabilityGroup.WHEELCHAIR),
        Weight.ORDINARY,
        new Condition.Always(),
        null,
        ID,
        "test");
  }

  /** Fields in pairs of part and value. */
  private Optional<Observation> read(Unit unit, String... parts) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      fields.put("1.TST-01." + parts[i], parts[i + 1]);
    }
    return new AnswerReader(criterion(unit), 1, fields, problems).read();
  }

  private void assertRefused(String field, String code) {
    assertThat(problems)
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(tuple("1.TST-01." + field, code));
  }

  @ParameterizedTest(name = "{0} in {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "880|mm|880|MILLIMETRE",
        " 880 |mm|880|MILLIMETRE",
        "0|mm|0|MILLIMETRE",
        "100000|mm|100000|MILLIMETRE",
        "0,88|m|0.88|METRE",
        "0.880|m|0.88|METRE",
        "1,50|m|1.5|METRE",
        "1500,125|mm|1500.125|MILLIMETRE",
        "1 200|mm|1200|MILLIMETRE",
        "1\u00a0200|mm|1200|MILLIMETRE",
        "88 cm|cm|88|CENTIMETRE",
        "88 см|cm|88|CENTIMETRE",
        "900||900|MILLIMETRE"
      })
  void readsALengthAsPeopleWriteIt(String typed, String unit, String value, Unit read) {
    assertThat(read(Unit.MILLIMETRE, "value", typed, "unit", unit == null ? "" : unit))
        .contains(Observation.Measured.of(value, read));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest(name = "{0} in {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "8|%|8|PERCENT",
        "8,3|%|8.3|PERCENT",
        "12|1:n|12|ONE_IN",
        "1:12|1:n|12|ONE_IN",
        "1:12|%|12|ONE_IN",
        "1 : 12,5|%|12.5|ONE_IN"
      })
  void readsASlopeAsAShareOrAsARunForOne(String typed, String unit, String value, Unit read) {
    assertThat(read(Unit.PERCENT, "value", typed, "unit", unit))
        .contains(Observation.Measured.of(value, read));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "тоқсан|mm|not-a-number",
        "1e3|mm|not-a-number",
        "NaN|mm|not-a-number",
        "٩٠٠|mm|not-a-number",
        "8..8|mm|not-a-number",
        "880 дюйм|mm|not-a-number",
        "1,500|mm|two-readings",
        "1.500 m|m|two-readings",
        "12,500|mm|two-readings",
        "1,500,000|mm|not-a-number",
        "1500000000|mm|impossible",
        "-1|mm|negative",
        "100001|mm|impossible",
        "10001|m|impossible",
        "0,0005|m|too-precise",
        "88 cm|mm|unit-mismatch",
        "1:12|mm|unit-mismatch"
      })
  void namesWhatIsWrongWithALength(String typed, String unit, String code) {
    assertThat(read(Unit.MILLIMETRE, "value", typed, "unit", unit)).isEmpty();
    assertRefused("value", code);
  }

  @ParameterizedTest
  @CsvSource({"%", "ft", "presence"})
  void refusesAUnitOfAnotherKind(String unit) {
    assertThat(read(Unit.MILLIMETRE, "value", "880", "unit", unit)).isEmpty();
    assertRefused("unit", "unknown-unit");
  }

  @Test
  void refusesAnEndlessSlope() {
    assertThat(read(Unit.PERCENT, "value", "1:0")).isEmpty();
    assertRefused("value", "impossible");
  }

  @Test
  void countsInWholeNumbers() {
    assertThat(read(Unit.COUNT, "value", "2,5")).isEmpty();
    assertRefused("value", "not-whole");
  }

  @Test
  void takesNothingAsNoAnswer() {
    assertThat(read(Unit.MILLIMETRE, "value", " ", "unit", "mm")).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void wantsTheNumberOfAMeasurement() {
    assertThat(read(Unit.MILLIMETRE, "answer", "measured")).isEmpty();
    assertRefused("value", "required");
  }

  @ParameterizedTest
  @CsvSource({"present, yes", "absent, no"})
  void readsYesAndNo(String answer, String meaning) {
    Observation expected =
        meaning.equals("yes") ? new Observation.Present() : new Observation.Absent();
    assertThat(read(Unit.PRESENCE, "answer", answer)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"PRESENCE, measured", "MILLIMETRE, present", "PRESENCE, maybe"})
  void refusesAnAnswerThatTheQuestionDoesNotOffer(Unit unit, String answer) {
    assertThat(read(unit, "answer", answer)).isEmpty();
    assertRefused("answer", "unknown-value");
  }

  @Test
  void keepsTheReasonForNotAnswering() {
    assertThat(read(Unit.PRESENCE, "answer", "not_applicable", "why_not", "no_such_thing"))
        .contains(new Observation.NotApplicable("no_such_thing"));
    assertThat(read(Unit.MILLIMETRE, "answer", "not_observed", "why_unseen", "closed"))
        .contains(new Observation.NotObserved("closed"));
  }

  @Test
  void keepsAnotherReasonInTheAuditorsWords() {
    assertThat(
            read(
                Unit.MILLIMETRE,
                "answer",
                "not_observed",
                "why_unseen",
                "other",
                "note",
                "ит байлаулы"))
        .contains(new Observation.NotObserved("ит байлаулы"));
  }

  @Test
  void wantsAReason() {
    read(Unit.MILLIMETRE, "answer", "not_observed");
    assertRefused("why_unseen", "reason-required");
  }

  @Test
  void wantsWordsForAnotherReason() {
    read(Unit.MILLIMETRE, "answer", "not_applicable", "why_not", "other");
    assertRefused("note", "own-words-required");
  }

  @Test
  void refusesAReasonOfTheOtherList() {
    read(Unit.MILLIMETRE, "answer", "not_applicable", "why_not", "closed");
    assertRefused("why_not", "unknown-value");
  }

  @Test
  void refusesAValueThatIsSaidNotToBeThere() {
    read(Unit.MILLIMETRE, "value", "880", "answer", "not_observed", "why_unseen", "closed");
    assertRefused("value", "contradiction");
  }

  @Test
  void refusesReasonsLongerThanAReaderWants() {
    read(Unit.MILLIMETRE, "answer", "not_observed", "why_unseen", "other", "note", "ә".repeat(301));
    assertRefused("note", "too-long");
  }
}
