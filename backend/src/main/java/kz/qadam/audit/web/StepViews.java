package kz.qadam.audit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.audit.AssignedVisits;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditRemarks;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.Remark;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.FormStep;
import kz.qadam.audit.form.OpenQuestions;
import kz.qadam.audit.form.StepProgress;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Zone;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Draws pages of the form from a draft. */
@Component
class StepViews {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final AuditService audits;
  private final StandardPacks packs;
  private final Texts texts;
  private final ReasonTexts reasons;
  private final AuditRemarks remarks;
  private final AssignedVisits assigned;

  StepViews(
      PlaceService places,
      PlaceKinds kinds,
      AuditService audits,
      StandardPacks packs,
      Texts texts,
      ReasonTexts reasons,
      AuditRemarks remarks,
      AssignedVisits assigned) {
    this.places = places;
    this.kinds = kinds;
    this.audits = audits;
    this.packs = packs;
    this.texts = texts;
    this.reasons = reasons;
    this.remarks = remarks;
    this.assigned = assigned;
  }

  /**
   * The page with these mistakes on it.
   *
   * @param problems of this page only
   */
  StepView view(
      AuditDraft draft,
      AuditForm form,
      FormStep step,
      List<FieldProblem> problems,
      LocalDate today,
      Language language) {
    Place place = places.getPlace(draft.place());
    List<FormStep> steps = form.listSteps(draft.fields());
    ProblemTexts words = new ProblemTexts(texts, reasons, language, form);
    return new StepView(
        draft.id().toString(),
        PlaceHead.of(place, kinds),
        draft.stage().code(),
        step.code(),
        title(form, step, place, language),
        steps.indexOf(step) + 1,
        links(draft, form, step, progress(draft, form, place), today, language),
        new Cards(
                texts,
                reasons,
                language,
                form.pack(),
                draft.fields(),
                problems,
                remarksFor(draft),
                knownBefore(draft))
            .sections(form.listQuestions(step)),
        draft.fields(),
        errorsByField(problems, words),
        words.onThisPage(problems),
        AuditDay.timeOf(draft.savedAt()));
  }

  /** Nothing to somebody whose visit is to be compared with what was found before. */
  private CurrentFacts knownBefore(AuditDraft draft) {
    return draft.knownStarter() != null && assigned.isBlind(draft.knownStarter(), draft.place())
        ? CurrentFacts.unknown(draft.place())
        : audits.currentFacts(draft.place());
  }

  private Map<String, String> remarksFor(AuditDraft draft) {
    return remarks.findRemarksFor(draft.id()).stream()
        .collect(Collectors.toMap(Remark::answer, Remark::text));
  }

  OpenQuestions progress(AuditDraft draft, AuditForm form, Place place) {
    return OpenQuestions.of(form, draft.fields(), place, packs.getEngine(form.pack()));
  }

  /** All pages of the form with how far each is. */
  List<StepView.StepLink> links(
      AuditDraft draft,
      AuditForm form,
      FormStep current,
      OpenQuestions progress,
      LocalDate today,
      Language language) {
    Place place = places.getPlace(draft.place());
    int wrongOfVisit = form.check(FormStep.VISIT, draft.fields(), today).size();
    return form.listSteps(draft.fields()).stream()
        .map(
            step -> {
              StepProgress here = progress.on(step);
              return new StepView.StepLink(
                  step.code(),
                  title(form, step, place, language),
                  here.answered(),
                  here.asked(),
                  step.equals(FormStep.VISIT) ? wrongOfVisit : here.mistaken(),
                  step.equals(current) ? "step" : null);
            })
        .toList();
  }

  private static Map<String, String> errorsByField(
      List<FieldProblem> problems, ProblemTexts words) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.stream()
        .filter(problem -> VisitFields.ALL.contains(problem.field()))
        .forEach(problem -> errors.putIfAbsent(problem.field(), words.text(problem)));
    return errors;
  }

  private String title(AuditForm form, FormStep step, Place place, Language language) {
    return step.zone()
        .flatMap(id -> form.pack().zones().stream().filter(z -> z.id().equals(id)).findFirst())
        .map(zone -> title(zone, step.entrance(), place, language))
        .orElseGet(() -> texts.get(language, "audit.step.visit"));
  }

  private String title(Zone zone, int entrance, Place place, Language language) {
    String name = zone.name().bestFor(language).map(LocalizedText.Part::value).orElse("");
    if (entrance > 0) {
      return nameOfEntrance(place, entrance)
          .map(known -> texts.get(language, "audit.step.named", name, entrance, known))
          .orElseGet(() -> texts.get(language, "audit.step.numbered", name, entrance));
    }
    return zone.scope() == Scope.ENTRANCE ? texts.get(language, "audit.step.together", name) : name;
  }

  private static Optional<String> nameOfEntrance(Place place, int number) {
    return place.entrances().stream()
        .filter(known -> known.number() == number)
        .findFirst()
        .map(Place.Entrance::name);
  }
}
