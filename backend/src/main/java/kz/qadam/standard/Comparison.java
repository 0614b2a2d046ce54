package kz.qadam.standard;

/**
 * The same place twice, with two answers to one open question.
 *
 * @param variable the question
 * @param entrance where it is asked, counted from 0; of no meaning for the whole place
 */
record Comparison(Situation first, Situation second, Variable variable, int entrance) {

  /** Compares these two answers from now on. */
  void compare(Variable.Case one, Variable.Case other) {
    enter(entrance);
    first.assume(variable, one);
    second.assume(variable, other);
  }

  /** Leaves the question open again. */
  void end() {
    enter(entrance);
    first.forget(variable);
    second.forget(variable);
  }

  /** Whether the variable is known here, or is the one that is compared. */
  boolean isKnown(Variable other) {
    return first.isKnown(other);
  }

  void assume(Variable other, Variable.Case known) {
    first.assume(other, known);
    second.assume(other, known);
  }

  void forget(Variable other) {
    first.forget(other);
    second.forget(other);
  }

  void enter(int number) {
    first.enter(number);
    second.enter(number);
  }

  /** Whether an answer at this entrance can be the one that is compared. */
  boolean concerns(int number) {
    return variable.scope() == Scope.PLACE || number == entrance;
  }
}
