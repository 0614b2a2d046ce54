package kz.qadam.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.commitment.AcceptCommitment.Fields;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.internal.ShippedPacks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptCommitmentTest {

  private static final PlaceId PLACE = new PlaceId(1);
  private static final StandardPack PACK = ShippedPacks.load().current();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "service {0}, accepted {1}, document {2}, due {3}: {4}")
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | 2026-11-22 | 1-Б | 2026-11-22 | ''",
        "7 | 2019-01-01 | 1-Б | 2030-12-31 | ''",
        "none | 2026-11-23 | 1-Б | 2026-11-23 | acceptedOn in-the-future",
        "none | 2026-11-22 | 1-Б | 2026-11-21 | dueOn due-before-accepted",
        "none | 2026-11-22 | 1-Б | 2100-12-31 | ''",
        "none | 2026-11-22 | 1-Б | 2101-01-01 | dueOn date-too-late",
        "none | 2026-11-22 | 1-Б | 9999-12-31 | dueOn date-too-late",
        "none | 22.11.2026 | 1-Б | 2027-02-30 | acceptedOn not-a-date; dueOn not-a-date",
        "x | none | ' ' | none | serviceId unknown-value; acceptedOn required; documentNumber required; dueOn required",
        "none | 2199-01-01 | none | 2026-01-01 | documentNumber required; acceptedOn in-the-future; dueOn due-before-accepted"
      })
  void namesEveryWrongFieldAtOnce(
      String service, String accepted, String document, String due, String problems) {
    ServiceException refused =
        catchThrowableOfType(
            ServiceException.class,
            () ->
                AcceptCommitment.parse(
                    PLACE, fields(service, accepted, document, due), TODAY, PACK));
    String found = refused == null ? "" : problems(refused);
    assertThat(found).isEqualTo(problems);
  }

  @ParameterizedTest(name = "{0} characters: {1}")
  @CsvSource({"1, true", "100, true", "101, false"})
  void takesADocumentNumberUpToAHundredCharacters(int length, boolean taken) {
    Fields fields = fields(null, "2026-01-01", "9".repeat(length), "2026-01-02");
    ServiceException refused =
        catchThrowableOfType(
            ServiceException.class, () -> AcceptCommitment.parse(PLACE, fields, TODAY, PACK));
    assertThat(refused == null).isEqualTo(taken);
  }

  @ParameterizedTest(name = "scope {0}, zones {1}, criteria {2}: {3}")
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | none | none | whole",
        "' ' | none | none | whole",
        "whole | Z2 | none | whole",
        "zones | Z3 Z2 Z2 | COR-01 | zones Z2 Z3",
        "criteria | Z2 | DOR-01 COR-01 | criteria COR-01 DOR-01",
        "zones | none | none | zones choose-at-least-one",
        "zones | Z2 Z9 x | none | zones unknown-value; zones unknown-value",
        "criteria | none | COR-99 | criteria unknown-value",
        "part | none | none | scope unknown-value"
      })
  void readsWhatIsPromised(String scope, String zones, String criteria, String expected) {
    Fields fields =
        new Fields(null, "2026-01-01", "1", "2026-01-02", scope, words(zones), words(criteria));
    String read;
    try {
      CommitmentScope taken = AcceptCommitment.parse(PLACE, fields, TODAY, PACK).scope();
      read =
          String.join(
              " ", Stream.concat(Stream.of(taken.code()), taken.members().stream()).toList());
    } catch (ServiceException refused) {
      read = problems(refused);
    }
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aFactThatIsOnlyRecordedCannotBePromised() {
    String recorded =
        PACK.criteria().stream()
            .filter(criterion -> !criterion.isJudged())
            .findFirst()
            .orElseThrow()
            .id()
            .toString();
    Fields fields =
        new Fields(null, "2026-01-01", "1", "2026-01-02", "criteria", null, List.of(recorded));
    ServiceException refused =
        catchThrowableOfType(
            ServiceException.class, () -> AcceptCommitment.parse(PLACE, fields, TODAY, PACK));
    assertThat(problems(refused)).isEqualTo("criteria unknown-value");
  }

  private static @Nullable List<String> words(@Nullable String text) {
    return text == null ? null : List.of(text.split(" "));
  }

  private static String problems(ServiceException refused) {
    return refused.fields().stream()
        .map(problem -> problem.field() + " " + problem.code())
        .collect(Collectors.joining("; "));
  }

  private static Fields fields(
      @Nullable String service,
      @Nullable String accepted,
      @Nullable String document,
      @Nullable String due) {
    return new Fields(service, accepted, document, due, null, null, null);
  }

  @Test
  void cannotBeMadeWithATermBeforeTheAcceptance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptCommitment(PLACE, null, TODAY, "1", TODAY.minusDays(1)));
  }

  @ParameterizedTest(name = "accepted on {0}: {1}")
  @CsvSource({"2024-12-31, true", "2025-01-01, false"})
  void warnsOfADayBeforeTheConcept(LocalDate accepted, boolean warned) {
    assertThat(commitment(accepted, TODAY).isBeforeConcept()).isEqualTo(warned);
  }

  @ParameterizedTest(name = "due on {0}: {1}")
  @CsvSource({"2026-11-21, true", "2026-11-22, false"})
  void isOverdueAfterTheLastDayOfItsTerm(LocalDate due, boolean overdue) {
    assertThat(commitment(LocalDate.EPOCH, due).isOverdue(TODAY)).isEqualTo(overdue);
  }

  private static Commitment commitment(LocalDate accepted, LocalDate due) {
    return new Commitment(
        new CommitmentId(1),
        PLACE,
        null,
        accepted,
        "1",
        due,
        new CommitmentScope.Whole(),
        null,
        Instant.EPOCH,
        null,
        null);
  }
}
