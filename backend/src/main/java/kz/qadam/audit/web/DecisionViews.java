package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Draws the page that asks for a decision. */
@Component
class DecisionViews {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final Texts texts;

  DecisionViews(PlaceService places, PlaceKinds kinds, Texts texts) {
    this.places = places;
    this.kinds = kinds;
    this.texts = texts;
  }

  DecisionView view(
      Audit audit,
      AuditOutcome outcome,
      String reason,
      List<FieldProblem> problems,
      Language language) {
    return new DecisionView(
        audit.id().toString(),
        PlaceHead.of(places.getPlace(audit.place()), kinds),
        AuditDay.of(audit.visitedOn()),
        audit.auditorName(),
        address(outcome),
        !outcome.counts(),
        reason,
        problems.stream().map(problem -> mistake(problem, language)).toList());
  }

  /** Last part of the address of the decision. */
  static String address(AuditOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> "acceptance";
      case RETURNED -> "return";
      case WITHDRAWN -> "withdrawal";
    };
  }

  private DecisionView.Mistake mistake(FieldProblem problem, Language language) {
    String message = texts.get(language, "field." + problem.code(), problem.values().toArray());
    String label = texts.get(language, "audit.decision." + problem.field());
    return new DecisionView.Mistake(problem.field(), message, label + ": " + message);
  }
}
