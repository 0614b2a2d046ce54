package kz.qadam.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Something that an auditor or the register answers, and the cases that its answer can make. */
final class Variable {

  private final Scope scope;
  private final int index;
  private final OpenFact of;
  private final Reader[] readers;
  private final Case[] cases;

  private Variable(Scope scope, int index, OpenFact of, List<Reader> readers, List<Case> cases) {
    this.scope = scope;
    this.index = index;
    this.of = of;
    this.readers = readers.toArray(Reader[]::new);
    this.cases = cases.toArray(Case[]::new);
  }

  /** A criterion that judges the answer, and its place in {@link Answers}. */
  record Reader(int index, Criterion criterion) {

    /** The level to which this answer brings a zone. */
    int level(Observation answer) {
      return switch (answer) {
        case Observation.Present _ -> Span.ACCESSIBLE;
        case Observation.Absent _ -> failed();
        case Observation.NotApplicable _ -> criterion.isJudged() ? Span.NOTHING_APPLIES : failed();
        case Observation.Measured measured ->
            switch (criterion.rule().grade(measured, criterion.unit())) {
              case MEETS -> Span.ACCESSIBLE;
              case FALLS_SHORT -> Span.PARTIAL;
              case BLOCKS -> failed();
            };
        case Observation.NotObserved _ -> throw new IllegalArgumentException("no answer");
      };
    }

    private int failed() {
      boolean blocks = criterion.isCritical() || criterion.opensWay();
      return blocks ? Span.INACCESSIBLE : Span.PARTIAL;
    }
  }

  /**
   * One case.
   *
   * @param fact as conditions see it
   * @param levels one for each reader
   * @param traitValue 0 unless the variable is a trait
   */
  record Case(byte fact, List<Integer> levels, int traitValue) {}

  Scope scope() {
    return scope;
  }

  /** Its place in {@link Answers}. */
  int index() {
    return index;
  }

  /** As readers know it; without the number of an entrance. */
  OpenFact of() {
    return of;
  }

  /** The criteria whose level the answer gives. */
  Reader[] readers() {
    return readers;
  }

  /**
   * One for each way in which answers can differ in effect; together they stand for every answer
   * but "not applicable".
   */
  Case[] cases() {
    return cases;
  }

  static Variable ofCriterion(Criterion criterion, int index, List<Reader> readers) {
    Map<List<Integer>, Case> cases = new LinkedHashMap<>();
    for (Observation answer : typicalAnswers(criterion, readers)) {
      Case made = caseOf(answer, readers);
      cases.putIfAbsent(
          criterion.unit().isNumeric() ? made.levels() : List.of((int) made.fact()), made);
    }
    OpenFact.OfCriterion of = new OpenFact.OfCriterion(criterion.id(), 0);
    return new Variable(criterion.scope(), index, of, readers, List.copyOf(cases.values()));
  }

  /** A trait and the values at which conditions change their mind, and one below the first. */
  static Variable ofTrait(PlaceTrait trait, int index, SortedSet<Integer> thresholds) {
    List<Case> cases = new ArrayList<>();
    cases.add(
        new Case(Answers.OTHER, List.of(), thresholds.isEmpty() ? 1 : thresholds.first() - 1));
    thresholds.forEach(value -> cases.add(new Case(Answers.OTHER, List.of(), value)));
    return new Variable(Scope.PLACE, index, new OpenFact.OfTrait(trait), List.of(), cases);
  }

  private static Case caseOf(Observation answer, List<Reader> readers) {
    return new Case(
        Answers.factOf(answer), readers.stream().map(reader -> reader.level(answer)).toList(), 0);
  }

  private static List<Observation> typicalAnswers(Criterion criterion, List<Reader> readers) {
    if (!criterion.unit().isNumeric()) {
      return List.of(new Observation.Present(), new Observation.Absent());
    }
    TreeSet<BigDecimal> limits = new TreeSet<>();
    readers.forEach(reader -> limits.addAll(limits(reader.criterion().rule())));
    List<Observation> answers = new ArrayList<>();
    BigDecimal previous = BigDecimal.ZERO;
    for (BigDecimal limit : limits) {
      BigDecimal between = previous.add(limit).divide(BigDecimal.TWO);
      answers.add(new Observation.Measured(between, criterion.unit()));
      answers.add(new Observation.Measured(limit, criterion.unit()));
      previous = limit;
    }
    BigDecimal beyond = previous.add(criterion.unit().most()).divide(BigDecimal.TWO);
    answers.add(new Observation.Measured(beyond, criterion.unit()));
    return answers;
  }

  private static List<BigDecimal> limits(Rule rule) {
    return switch (rule) {
      case Rule.AtLeast(BigDecimal norm, @Nullable BigDecimal blocking) -> listOf(norm, blocking);
      case Rule.AtMost(BigDecimal norm, @Nullable BigDecimal blocking) -> listOf(norm, blocking);
      case Rule.Between(BigDecimal least, BigDecimal most) -> List.of(least, most);
      case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> List.of();
    };
  }

  private static List<BigDecimal> listOf(BigDecimal norm, @Nullable BigDecimal blocking) {
    return blocking == null ? List.of(norm) : List.of(norm, blocking);
  }
}
