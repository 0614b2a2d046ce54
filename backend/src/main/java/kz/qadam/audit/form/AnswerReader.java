package kz.qadam.audit.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.audit.form.FieldName.Part;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Unit;

/** Reads the answer to one question at one entrance; mistakes go to the list of problems. */
final class AnswerReader {

  private static final int MOST_DECIMALS = 3; // observations.value numeric(12, 3)
  private static final int LONGEST_REASON = 300;

  private final Criterion criterion;
  private final int entrance;
  private final Map<String, String> fields;
  private final List<FieldProblem> problems;

  AnswerReader(
      Criterion criterion, int entrance, Map<String, String> fields, List<FieldProblem> problems) {
    this.criterion = criterion;
    this.entrance = entrance;
    this.fields = fields;
    this.problems = problems;
  }

  /** Empty: not answered, or answered wrongly and then named among the problems. */
  Optional<Observation> read() {
    String answer = text(Part.ANSWER);
    if (answer.isEmpty()) {
      return text(Part.VALUE).isEmpty() ? Optional.empty() : readMeasured();
    }
    Optional<AnswerCode> code = AnswerCode.find(answer).filter(this::isOffered);
    if (code.isEmpty()) {
      return problem(Part.ANSWER, "unknown-value", answer);
    }
    return switch (code.get()) {
      case PRESENT -> Optional.of(new Observation.Present());
      case ABSENT -> Optional.of(new Observation.Absent());
      case MEASURED -> readMeasured();
      case NOT_APPLICABLE ->
          readReason(Part.WHY_NOT, ReasonCode.NOT_APPLICABLE).map(Observation.NotApplicable::new);
      case NOT_OBSERVED ->
          readReason(Part.WHY_UNSEEN, ReasonCode.NOT_OBSERVED).map(Observation.NotObserved::new);
    };
  }

  private boolean isOffered(AnswerCode code) {
    return switch (code) {
      case PRESENT, ABSENT -> !criterion.unit().isNumeric();
      case MEASURED -> criterion.unit().isNumeric();
      case NOT_APPLICABLE, NOT_OBSERVED -> true;
    };
  }

  private Optional<Observation> readMeasured() {
    String typed = text(Part.VALUE);
    if (typed.isEmpty()) {
      return problem(Part.VALUE, "required");
    }
    if (!criterion.unit().isNumeric()) {
      return problem(Part.VALUE, "takes-no-number", typed);
    }
    Optional<NumberText> number = NumberText.find(typed);
    if (number.isEmpty()) {
      return problem(Part.VALUE, "not-a-number", typed);
    }
    List<String> readings = NumberText.listReadings(typed);
    if (!readings.isEmpty()) {
      return problem(Part.VALUE, "two-readings", typed, readings.get(0), readings.get(1));
    }
    return findUnit(number.get(), typed)
        .flatMap(unit -> measured(number.get().value(), unit, typed));
  }

  private Optional<Unit> findUnit(NumberText number, String typed) {
    String symbol = text(Part.UNIT);
    Optional<Unit> chosen = symbol.isEmpty() ? Optional.of(criterion.unit()) : Unit.find(symbol);
    if (chosen.isEmpty() || !chosen.get().isConvertibleTo(criterion.unit())) {
      problem(Part.UNIT, "unknown-unit", symbol);
      return Optional.empty();
    }
    Optional<Unit> written = number.writtenUnit();
    if (written.isEmpty() || written.equals(chosen)) {
      return chosen;
    }
    // 1:12 says by its shape what it is, whatever the list beside it was left at.
    if (written.get() == Unit.ONE_IN && chosen.get().isConvertibleTo(Unit.ONE_IN)) {
      return written;
    }
    problem(Part.VALUE, "unit-mismatch", typed);
    return Optional.empty();
  }

  private Optional<Observation> measured(BigDecimal value, Unit unit, String typed) {
    BigDecimal plain = value.stripTrailingZeros();
    plain = plain.setScale(Math.max(plain.scale(), 0)); // 900, not 9E+2
    if (plain.signum() < 0) {
      return problem(Part.VALUE, "negative", typed);
    }
    if (plain.compareTo(unit.most()) > 0 || (unit == Unit.ONE_IN && plain.signum() == 0)) {
      return problem(Part.VALUE, "impossible", typed, unit.most());
    }
    if (plain.scale() > MOST_DECIMALS) {
      return problem(Part.VALUE, "too-precise", MOST_DECIMALS);
    }
    if (unit == Unit.COUNT && plain.scale() > 0) {
      return problem(Part.VALUE, "not-whole", typed);
    }
    return Optional.of(new Observation.Measured(plain, unit));
  }

  private Optional<String> readReason(Part part, List<String> offered) {
    String typed = text(Part.VALUE);
    if (!typed.isEmpty()) {
      problem(Part.VALUE, "contradiction", typed);
      return Optional.empty();
    }
    String reason = text(part);
    if (reason.isEmpty()) {
      problem(part, "reason-required");
      return Optional.empty();
    }
    if (!offered.contains(reason)) {
      problem(part, "unknown-value", reason);
      return Optional.empty();
    }
    return reason.equals(ReasonCode.OTHER) ? readOwnWords() : Optional.of(reason);
  }

  private Optional<String> readOwnWords() {
    String words = text(Part.NOTE);
    if (words.isEmpty()) {
      problem(Part.NOTE, "own-words-required");
      return Optional.empty();
    }
    return VisitFields.withinLength(name(Part.NOTE), words, LONGEST_REASON, problems);
  }

  private Optional<Observation> problem(Part part, String code, Object... values) {
    problems.add(FieldProblem.of(name(part), code, values));
    return Optional.empty();
  }

  private String text(Part part) {
    return VisitFields.text(fields, name(part));
  }

  private String name(Part part) {
    return new FieldName(entrance, criterion.id(), part).toString();
  }
}
