package kz.qadam.audit.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qadam.audit.AuditDraft;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Zone;

/**
 * The form of a visit: pages in the order a visitor meets the zones, the questions on each, and the
 * reading of what was typed. Fields that do not belong to the form are named, never dropped.
 *
 * @param pack whose criteria are asked
 */
public record AuditForm(StandardPack pack) {

  /** By the pack the visit was started with; by the current one when that no longer ships. */
  public static AuditForm of(AuditDraft draft, StandardPacks packs) {
    return new AuditForm(
        packs.findPack(draft.packId(), draft.packVersion()).orElseGet(packs::current));
  }

  /** All pages but the review; their number follows the number of entrances typed. */
  public List<FormStep> listSteps(Map<String, String> fields) {
    int entrances = VisitFields.readEntrances(fields, new ArrayList<>()).orElse(1);
    return Stream.concat(
            Stream.of(FormStep.VISIT),
            pack.zones().stream()
                .flatMap(zone -> stepsOf(zone, entrances))
                .filter(step -> !listQuestions(step).isEmpty()))
        .toList();
  }

  /** Each entrance on its own page, then what is asked about all of them together. */
  private static Stream<FormStep> stepsOf(Zone zone, int entrances) {
    FormStep together = new FormStep(zone.id(), 0);
    if (zone.scope() == Scope.PLACE) {
      return Stream.of(together);
    }
    return Stream.concat(
        IntStream.rangeClosed(1, entrances).mapToObj(number -> new FormStep(zone.id(), number)),
        Stream.of(together));
  }

  /** The page with this code; empty when this draft has no such page. */
  public Optional<FormStep> findStep(String code, Map<String, String> fields) {
    return listSteps(fields).stream().filter(step -> step.code().equals(code)).findFirst();
  }

  /** The page after this one; empty after the last. */
  public Optional<FormStep> findNext(FormStep step, Map<String, String> fields) {
    List<FormStep> steps = listSteps(fields);
    return steps.stream().skip(steps.indexOf(step) + 1L).findFirst();
  }

  /** The field for the number of entrances with one more than now; at the most it stays. */
  public Map<String, String> withOneMoreEntrance(Map<String, String> fields) {
    int now = VisitFields.readEntrances(fields, new ArrayList<>()).orElse(1);
    int more = Math.min(now + 1, VisitFields.MOST_ENTRANCES);
    return Map.of(VisitFields.ENTRANCES, Integer.toString(more));
  }

  /** The page of the last entrance of the zone this page is about. */
  public FormStep lastEntrance(FormStep step, Map<String, String> fields) {
    return listSteps(fields).stream()
        .filter(other -> other.zone().equals(step.zone()) && other.entrance() > 0)
        .reduce(step, (_, last) -> last);
  }

  /** Questions of a page, in the order of the pack. */
  public List<Question> listQuestions(FormStep step) {
    Scope asked = step.entrance() == 0 ? Scope.PLACE : Scope.ENTRANCE;
    return step.zone().stream()
        .flatMap(zone -> pack.questions(zone).stream())
        .filter(criterion -> criterion.scope() == asked)
        .map(criterion -> new Question(criterion, step.entrance()))
        .toList();
  }

  /** Names of all fields of a page. */
  public List<String> listFields(FormStep step) {
    if (step.equals(FormStep.VISIT)) {
      return VisitFields.ALL;
    }
    return listQuestions(step).stream()
        .flatMap(question -> Stream.of(FieldName.Part.values()).map(question::field))
        .toList();
  }

  /** The mistakes on one page, in its order. */
  public List<FieldProblem> check(FormStep step, Map<String, String> fields, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    if (step.equals(FormStep.VISIT)) {
      readVisit(fields, today, problems);
    } else {
      listQuestions(step).forEach(question -> readAnswer(question, fields, problems));
    }
    return problems;
  }

  /** Reads everything; all mistakes at once. */
  public VisitReading read(Map<String, String> fields, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    VisitReading visit = readVisit(fields, today, problems);
    Map<Question, Observation> answers = new LinkedHashMap<>();
    List<FormStep> steps = listSteps(fields);
    for (FormStep step : steps) {
      for (Question question : listQuestions(step)) {
        readAnswer(question, fields, problems).ifPresent(seen -> answers.put(question, seen));
      }
    }
    Set<Integer> setAside = listEntrancesSetAside(fields);
    listForeignFields(fields, steps).stream()
        .filter(problem -> !isAbout(setAside, problem.field()))
        .forEach(problems::add);
    if (answers.isEmpty() && problems.isEmpty()) {
      problems.add(FieldProblem.of("answers", "nothing-answered"));
    }
    return new VisitReading(
        problems, visit.auditor(), visit.visitedOn(), visit.entrances(), visit.note(), answers);
  }

  /** The answers that can be read, mistakes left out: what is known so far. */
  public Map<Question, Observation> readAnswers(Map<String, String> fields) {
    return read(fields, LocalDate.MAX).answers();
  }

  /**
   * Entrances with answers beyond the number of entrances, which was higher before: their answers
   * stay in the draft, are not submitted, and come back with the number.
   */
  public SortedSet<Integer> listEntrancesSetAside(Map<String, String> fields) {
    int entrances = VisitFields.readEntrances(fields, new ArrayList<>()).orElse(1);
    SortedSet<Integer> found = new TreeSet<>();
    fields.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            FieldName.find(name)
                .filter(field -> field.entrance() > entrances && isAskedAtEntrances(field))
                .ifPresent(field -> found.add(field.entrance()));
          }
        });
    return found;
  }

  private boolean isAskedAtEntrances(FieldName field) {
    return field.entrance() <= VisitFields.MOST_ENTRANCES
        && pack.findCriterion(field.criterion())
            .filter(criterion -> criterion.isAsked() && criterion.scope() == Scope.ENTRANCE)
            .isPresent();
  }

  private boolean isAbout(Set<Integer> entrances, String field) {
    return FieldName.find(field)
        .filter(name -> entrances.contains(name.entrance()) && isAskedAtEntrances(name))
        .isPresent();
  }

  /** Fields that no page of this draft has: a criterion or entrance that does not exist. */
  public List<FieldProblem> listForeignFields(Map<String, String> fields, List<FormStep> steps) {
    List<String> known = steps.stream().flatMap(step -> listFields(step).stream()).toList();
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isBlank() && !known.contains(field.getKey()))
        .map(field -> foreign(field.getKey()))
        .sorted(Comparator.comparing(FieldProblem::field))
        .toList();
  }

  private FieldProblem foreign(String name) {
    return FieldName.find(name)
        .map(field -> foreign(field, name))
        .orElseGet(() -> FieldProblem.of(name, "unknown-field", name));
  }

  private FieldProblem foreign(FieldName field, String name) {
    return pack.findCriterion(field.criterion()).filter(Criterion::isAsked).isPresent()
        ? FieldProblem.of(name, "unknown-entrance", field.entrance())
        : FieldProblem.of(name, "unknown-criterion", field.criterion().toString());
  }

  private VisitReading readVisit(
      Map<String, String> fields, LocalDate today, List<FieldProblem> problems) {
    Optional<String> auditor = VisitFields.readAuditor(fields, problems);
    Optional<LocalDate> visitedOn = VisitFields.readVisitedOn(fields, today, problems);
    Optional<Integer> entrances = VisitFields.readEntrances(fields, problems);
    Optional<String> note = VisitFields.readNote(fields, problems);
    return new VisitReading(problems, auditor, visitedOn, entrances, note, Map.of());
  }

  private static Optional<Observation> readAnswer(
      Question question, Map<String, String> fields, List<FieldProblem> problems) {
    return new AnswerReader(question.criterion(), question.entrance(), fields, problems).read();
  }
}
