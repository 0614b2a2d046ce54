package kz.qadam.audit.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.place.Place;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Verdict;
import kz.qadam.standard.VerdictEngine;

/** The questions of a draft that still matter: not answered, and not ruled out by other answers. */
public final class OpenQuestions {

  private record Key(CriterionId criterion, int entrance) {}

  private final AuditForm form;
  private final Set<Key> settled;

  private OpenQuestions(AuditForm form, Set<Key> settled) {
    this.form = form;
    this.settled = settled;
  }

  /**
   * Judges the answers given so far as any audit is judged.
   *
   * @param engine of the form's pack
   */
  public static OpenQuestions of(
      AuditForm form, Map<String, String> fields, Place place, VerdictEngine engine) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
    form.listSteps(fields).stream()
        .filter(step -> step.entrance() > 0)
        .forEach(step -> entrances.put(step.entrance(), new HashMap<>()));
    Set<Key> settled = new HashSet<>();
    form.readAnswers(fields)
        .forEach(
            (question, seen) -> {
              settled.add(new Key(question.criterion().id(), question.entrance()));
              Map<CriterionId, Observation> target =
                  question.entrance() == 0
                      ? whole
                      : entrances.computeIfAbsent(question.entrance(), _ -> new HashMap<>());
              target.put(question.criterion().id(), seen);
            });
    PlaceTraits traits =
        new PlaceTraits(place.kind(), place.knownStoreys(), place.knownCommissionedYear());
    PlaceVerdicts verdicts = engine.judge(new PlaceFacts(traits, whole, entrances));
    for (DisabilityGroup group : DisabilityGroup.values()) {
      verdicts.reasons(group).stream()
          .filter(reason -> reason.verdict() == Verdict.NOT_APPLICABLE)
          .forEach(reason -> settled.add(keyOf(reason)));
    }
    return new OpenQuestions(form, settled);
  }

  /** Those of a page, in its order; facts that only open other questions are left out. */
  public List<Question> on(FormStep step) {
    return form.listQuestions(step).stream()
        .filter(question -> question.criterion().isJudged())
        .filter(
            question -> !settled.contains(new Key(question.criterion().id(), question.entrance())))
        .toList();
  }

  private static Key keyOf(Reason reason) {
    Criterion criterion = reason.criterion();
    return new Key(criterion.id(), reason.entrance());
  }
}
