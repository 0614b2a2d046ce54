package kz.qadam.audit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qadam.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitFieldsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<FieldProblem> problems = new ArrayList<>();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-22, 2026-11-22",
    "2000-01-01, 2000-01-01",
    "12.10.2026, 2026-10-12",
    "1.2.2026, 2026-02-01"
  })
  void readsTheDayOfTheVisit(String typed, LocalDate day) {
    assertThat(VisitFields.readVisitedOn(Map.of("visited_on", typed), TODAY, problems))
        .contains(day);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-23, date-in-future",
    "1999-12-31, date-too-early",
    "2026-02-30, not-a-date",
    "кеше, not-a-date",
    "22/11/2026, not-a-date",
    "' ', required"
  })
  void namesWhatIsWrongWithTheDay(String typed, String code) {
    assertThat(VisitFields.readVisitedOn(Map.of("visited_on", typed), TODAY, problems)).isEmpty();
    assertThat(problems).extracting(FieldProblem::code).containsExactly(code);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"1, 1", "20, 20", "'', 1"})
  void readsHowManyEntrancesThereAre(String typed, int count) {
    assertThat(VisitFields.readEntrances(Map.of("entrances", typed), problems)).contains(count);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, out-of-range",
    "21, out-of-range",
    "-1, out-of-range",
    "екі, not-a-number",
    "99999999999, out-of-range"
  })
  void namesWhatIsWrongWithTheNumberOfEntrances(String typed, String code) {
    assertThat(VisitFields.readEntrances(Map.of("entrances", typed), problems)).isEmpty();
    assertThat(problems).extracting(FieldProblem::code).containsExactly(code);
  }

  @Test
  void wantsANameThatFitsALine() {
    assertThat(VisitFields.readAuditor(Map.of("auditor", "  "), problems)).isEmpty();
    assertThat(VisitFields.readAuditor(Map.of("auditor", "А".repeat(201)), problems)).isEmpty();
    assertThat(VisitFields.readAuditor(Map.of("auditor", " Айгүл "), problems)).contains("Айгүл");
    assertThat(problems).extracting(FieldProblem::code).containsExactly("required", "too-long");
  }
}
