package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.web.AuditDecisionPages.DecisionFields;
import kz.qadam.audit.web.DecisionView.AnswerZone;
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
  private final AnswerZones answers;

  DecisionViews(PlaceService places, PlaceKinds kinds, Texts texts, AnswerZones answers) {
    this.places = places;
    this.kinds = kinds;
    this.texts = texts;
    this.answers = answers;
  }

  DecisionView view(
      Audit audit,
      AuditOutcome outcome,
      DecisionFields fields,
      List<FieldProblem> problems,
      Language language) {
    List<AnswerZone> zones =
        outcome == AuditOutcome.RETURNED
            ? answers.of(audit, fields.remarks(), language)
            : List.of();
    return new DecisionView(
        audit.id().toString(),
        PlaceHead.of(places.getPlace(audit.place()), kinds),
        AuditDay.of(audit.visitedOn()),
        audit.auditorName(),
        address(outcome),
        !outcome.counts(),
        fields.reason(),
        zones,
        problems.stream().map(problem -> mistake(problem, zones, language)).toList());
  }

  /** Last part of the address of the decision. */
  static String address(AuditOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> "acceptance";
      case RETURNED -> "return";
      case WITHDRAWN -> "withdrawal";
    };
  }

  private DecisionView.Mistake mistake(
      FieldProblem problem, List<AnswerZone> zones, Language language) {
    String message = texts.get(language, "field." + problem.code(), problem.values().toArray());
    String label =
        problem.field().equals("reason")
            ? texts.get(language, "audit.decision.reason")
            : zones.stream()
                .flatMap(zone -> zone.answers().stream())
                .filter(answer -> answer.field().equals(problem.field()))
                .findFirst()
                .map(DecisionView.AnswerLine::subject)
                .orElse(problem.field());
    return new DecisionView.Mistake(problem.field(), message, label + ": " + message);
  }
}
