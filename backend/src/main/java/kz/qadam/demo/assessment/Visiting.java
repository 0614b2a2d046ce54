package kz.qadam.demo.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import kz.qadam.demo.Chance;
import kz.qadam.demo.MadeUpAudit.Answer;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;

/** Fills in audit forms under one standard pack. */
final class Visiting {

  /** Codes of the form, which has the texts {@code audit.reason.<code>}. */
  private static final List<String> NOT_OBSERVED = List.of("no_access", "closed", "no_tool");

  private static final double PROBABILITY_OF_A_GAP = 0.012;

  private final Map<Form, Questionnaire> questionnaires = new EnumMap<>(Form.class);
  private final FactTable facts = new FactTable();

  Visiting(StandardPack pack) {
    for (Form form : Form.values()) {
      questionnaires.put(form, Questionnaire.of(pack, form));
    }
  }

  /** One visit: where, how good the place is, how much of the form, and the luck of the day. */
  record Visit(MadeUpPlace place, Quality quality, Form form, Chance chance) {}

  /** The answers of one visit, the place as a whole first, then entrance by entrance. */
  List<Answer> answer(Visit visit) {
    MadeUpPlace place = visit.place();
    Applicability applicability =
        new Applicability(new PlaceTraits(place.kind(), place.storeys(), place.commissionedYear()));
    List<Answer> answers = new ArrayList<>();
    boolean hasEntrances = !place.entrances().isEmpty();
    fill(visit, 0, applicability, c -> !hasEntrances || c.scope() == Scope.PLACE, answers);
    for (int entrance = 1; entrance <= place.entrances().size(); entrance++) {
      Visit here = entrance == 1 ? visit : toSideEntrance(visit);
      fill(here, entrance, applicability.atEntrance(), c -> c.scope() == Scope.ENTRANCE, answers);
    }
    return answers;
  }

  /** The main entrance is adapted first; the others are worse. */
  private static Visit toSideEntrance(Visit visit) {
    return new Visit(visit.place(), visit.quality().worse(), visit.form(), visit.chance());
  }

  private void fill(
      Visit visit,
      int entrance,
      Applicability applicability,
      Predicate<Criterion> onThisSheet,
      List<Answer> answers) {
    Questionnaire questionnaire = Objects.requireNonNull(questionnaires.get(visit.form()));
    for (Criterion criterion : questionnaire.questions()) {
      if (onThisSheet.test(criterion) && applicability.holds(criterion.condition())) {
        Observation observation = observe(criterion, visit, applicability);
        applicability.learn(criterion.id(), observation);
        answers.add(new Answer(entrance, criterion.id(), observation));
      }
    }
  }

  private Observation observe(Criterion criterion, Visit visit, Applicability applicability) {
    Chance chance = visit.chance();
    if (!criterion.isJudged()) {
      return criterion.unit().isNumeric()
          ? Measuring.recorded(criterion, chance)
          : facts.draw(
              criterion.id(), visit.place(), visit.quality(), applicability.present(), chance);
    }
    // Of an excellent place the auditor sees all, so that its level is decided.
    if (visit.quality().compareTo(Quality.EXCELLENT) < 0 && chance.happens(PROBABILITY_OF_A_GAP)) {
      return new Observation.NotObserved(chance.pick(NOT_OBSERVED));
    }
    return Measuring.judged(criterion, visit.quality(), chance);
  }
}
