package kz.qadam.audit.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.qadam.place.Place;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.VerdictEngine;

/** How far the pages of a draft are, given what its answers rule out. */
public final class OpenQuestions {

  private record Key(CriterionId criterion, int entrance) {}

  private final AuditForm form;
  private final Set<Key> answered;
  private final Set<Key> mistaken;
  private final Set<Key> ruledOut;

  private OpenQuestions(AuditForm form, Set<Key> answered, Set<Key> mistaken, Set<Key> ruledOut) {
    this.form = form;
    this.answered = answered;
    this.mistaken = mistaken;
    this.ruledOut = ruledOut;
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
    Set<Key> answered = new HashSet<>();
    form.readAnswers(fields)
        .forEach(
            (question, seen) -> {
              answered.add(new Key(question.criterion().id(), question.entrance()));
              Map<CriterionId, Observation> target =
                  question.entrance() == 0
                      ? whole
                      : entrances.computeIfAbsent(question.entrance(), _ -> new HashMap<>());
              target.put(question.criterion().id(), seen);
            });
    PlaceTraits traits =
        new PlaceTraits(place.kind(), place.knownStoreys(), place.knownCommissionedYear());
    PlaceVerdicts verdicts = engine.judge(new PlaceFacts(traits, whole, entrances));
    Set<Key> ruledOut =
        verdicts.ruledOut().stream()
            .map(question -> new Key(question.id(), question.entrance()))
            .collect(Collectors.toSet());
    return new OpenQuestions(form, answered, mistaken(form, fields), ruledOut);
  }

  private static Set<Key> mistaken(AuditForm form, Map<String, String> fields) {
    return form.listSteps(fields).stream()
        .flatMap(step -> form.check(step, fields, LocalDate.MAX).stream())
        .flatMap(problem -> FieldName.find(problem.field()).stream())
        .map(field -> new Key(field.criterion(), field.entrance()))
        .collect(Collectors.toSet());
  }

  /** Of a page; facts that only open other questions are never open themselves. */
  public StepProgress on(FormStep step) {
    List<Question> questions = form.listQuestions(step);
    return new StepProgress(
        (int) questions.stream().filter(question -> isIn(answered, question)).count(),
        (int) questions.stream().filter(question -> isIn(mistaken, question)).count(),
        questions.stream().filter(this::isOpen).toList());
  }

  private boolean isOpen(Question question) {
    return question.criterion().isJudged()
        && !isIn(answered, question)
        && !isIn(mistaken, question)
        && !isIn(ruledOut, question);
  }

  private static boolean isIn(Set<Key> keys, Question question) {
    return keys.contains(new Key(question.criterion().id(), question.entrance()));
  }
}
