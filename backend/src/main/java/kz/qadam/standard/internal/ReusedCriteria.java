package kz.qadam.standard.internal;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;
import kz.qadam.standard.StandardPack;

/** Finds ids that stood for another kind of answer: facts recorded by them could not be judged. */
final class ReusedCriteria {

  private ReusedCriteria() {}

  static List<PackMistake> find(StandardPack pack, List<StandardPack> known) {
    List<PackMistake> mistakes = new ArrayList<>();
    for (Criterion criterion : pack.criteria()) {
      known.stream()
          .flatMap(other -> other.findCriterion(criterion.id()).stream())
          .filter(earlier -> !takesAnswersOf(criterion, earlier))
          .findFirst()
          .ifPresent(earlier -> mistakes.add(mistake(criterion, earlier)));
    }
    return mistakes;
  }

  /** What is not asked has no answers; a criterion may stop being asked, which hides old ones. */
  private static boolean takesAnswersOf(Criterion criterion, Criterion earlier) {
    return !earlier.isAsked()
        || !criterion.isAsked()
        || earlier.unit().isConvertibleTo(criterion.unit());
  }

  private static PackMistake mistake(Criterion criterion, Criterion earlier) {
    return new PackMistake(
        PackFiles.CRITERIA,
        criterion.id() + ", unit",
        PackMistake.Kind.REUSED,
        criterion.unit().symbol() + " ↔ " + earlier.unit().symbol(),
        "unit",
        criterion.id() + " was asked in " + earlier.unit().symbol() + ": give a new id");
  }
}
