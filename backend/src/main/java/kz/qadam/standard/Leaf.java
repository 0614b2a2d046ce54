package kz.qadam.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One criterion that is judged, or one that helps. */
final class Leaf extends Node {

  /** What a passed criterion is worth. */
  enum Worth {
    /** Its level counts; where it does not apply nothing is asked. */
    LEVEL,
    /** It makes an inaccessible place usable with help, and otherwise nothing. */
    HELP
  }

  private static final int NOTHING_APPLIES = Span.of(Span.NOTHING_APPLIES);
  private static final int NO_HELP = Span.of(Span.INACCESSIBLE);
  private static final int HELP = Span.of(Span.CONDITIONAL);

  private final Criterion criterion;
  private final int index;
  private final Variable answer;
  private final Worth worth;
  private final Applicability applicability;

  /**
   * @param index place of the criterion's level in {@link Answers}
   * @param answer the variable that it reads
   */
  Leaf(
      Criterion criterion,
      int index,
      Variable answer,
      Worth worth,
      Applicability applicability,
      Set<Variable> owned,
      Map<Variable, Integer> uses) {
    super(owned, uses);
    this.criterion = criterion;
    this.index = index;
    this.answer = answer;
    this.worth = worth;
    this.applicability = applicability;
  }

  Criterion criterion() {
    return criterion;
  }

  Worth worth() {
    return worth;
  }

  @Override
  List<Node> children() {
    return List.of();
  }

  @Override
  int joinedSpan(Situation situation) {
    Answers answers = situation.answers(answer.scope());
    byte settled = answers.applicability(index);
    boolean applies =
        settled == Answers.NOT_SETTLED
            ? applicability.holds(situation)
            : settled == Answers.APPLIES;
    if (worth == Worth.LEVEL) {
      return applies ? answers.span(index) : NOTHING_APPLIES;
    }
    return applies ? help(answers.fact(answer.index())) : NO_HELP;
  }

  private static int help(byte fact) {
    return switch (fact) {
      case Answers.UNKNOWN -> Span.hull(NO_HELP, HELP);
      case Answers.PRESENT -> HELP;
      default -> NO_HELP;
    };
  }

  @Override
  int joinedCuts(Comparison comparison) {
    int first = joinedSpan(comparison.first());
    int second = joinedSpan(comparison.second());
    // An own answer that is not the compared one is unknown in both situations alike.
    boolean sameUnknown = first == second && answer != comparison.variable();
    return sameUnknown ? Cuts.same(first) : Cuts.each(first, second);
  }
}
