package kz.qadam.audit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Unit;
import kz.qadam.standard.internal.ShippedPacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form reads what was typed for a fact as that very fact. */
class FactFieldsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final AuditId AUDIT = new AuditId(new UUID(7, 7));

  private final StandardPack pack = ShippedPacks.load().current();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theFormReadsTheFactsBack(int turn) {
    List<RecordedObservation> facts = new ArrayList<>();
    for (Criterion criterion : pack.criteria()) {
      if (criterion.isAsked()) {
        List<Observation> kinds = kindsOf(criterion);
        facts.add(fact(criterion, kinds.get((facts.size() + turn) % kinds.size())));
      }
    }

    Map<String, String> fields = new HashMap<>(FactFields.of(facts));
    fields.putAll(Map.of("auditor", "А. Серік", "visited_on", DAY.toString(), "entrances", "2"));
    VisitReading reading = new AuditForm(pack).read(fields, DAY);

    assertThat(reading.problems()).isEmpty();
    assertThat(
            reading.answers().entrySet().stream()
                .map(one -> fact(one.getKey().criterion(), one.getValue())))
        .containsExactlyInAnyOrderElementsOf(facts);
  }

  private static List<Observation> kindsOf(Criterion criterion) {
    Stream<Observation> answers =
        criterion.unit().isNumeric()
            ? criterion.unit().alternatives().stream().map(FactFieldsTest::measured)
            : Stream.of(new Observation.Present(), new Observation.Absent());
    return Stream.concat(
            answers,
            Stream.of(
                new Observation.NotApplicable("no_such_thing"),
                new Observation.NotApplicable("жертөле жоқ"),
                new Observation.NotObserved("closed"),
                new Observation.NotObserved("the guard said no: \"later\"")))
        .toList();
  }

  private static Observation measured(Unit unit) {
    return new Observation.Measured(new BigDecimal(unit == Unit.COUNT ? "3" : "2.5"), unit);
  }

  private static RecordedObservation fact(Criterion criterion, Observation observation) {
    int entrance = criterion.scope() == Scope.ENTRANCE ? 2 : 0;
    return new RecordedObservation(criterion.id(), entrance, observation, AUDIT, DAY, "А. Серік");
  }
}
