package kz.qadam.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.FormStep;
import kz.qadam.audit.form.OpenQuestions;
import kz.qadam.audit.form.Question;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Draws the review of a draft. */
@Component
class ReviewViews {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final StandardPacks packs;
  private final StepViews steps;
  private final Texts texts;
  private final ReasonTexts reasons;
  private final Clock clock;

  ReviewViews(
      PlaceService places,
      PlaceKinds kinds,
      StandardPacks packs,
      StepViews steps,
      Texts texts,
      ReasonTexts reasons,
      Clock clock) {
    this.places = places;
    this.kinds = kinds;
    this.packs = packs;
    this.steps = steps;
    this.texts = texts;
    this.reasons = reasons;
    this.clock = clock;
  }

  ReviewView view(AuditDraft draft, List<FieldProblem> problems, Language language) {
    AuditForm form = AuditForm.of(draft, packs);
    Place place = places.getPlace(draft.place());
    Map<String, String> fields = draft.fields();
    List<FormStep> pages = form.listSteps(fields);
    OpenQuestions open = steps.progress(draft, form, place);
    List<StepView.StepLink> links =
        steps.links(draft, form, FormStep.VISIT, open, LocalDate.now(clock), language);
    return new ReviewView(
        draft.id().toString(),
        PlaceHead.of(place, kinds),
        draft.stage().code(),
        new ProblemTexts(texts, reasons, language, form)
            .across(draft.id().toString(), problems, pages),
        IntStream.range(0, pages.size())
            .mapToObj(i -> openPage(draft, links.get(i), open.on(pages.get(i)).open(), language))
            .toList(),
        form.listEntrancesSetAside(fields).size(),
        fields.get(VisitFields.AUDITOR),
        VisitFields.findVisitedOn(fields)
            .map(day -> Dates.day(language, day))
            .orElseGet(() -> fields.get(VisitFields.VISITED_ON)),
        links.stream().mapToInt(StepView.StepLink::answered).sum(),
        pages.stream().mapToInt(page -> open.on(page).mistaken()).sum(),
        links.stream().mapToInt(StepView.StepLink::asked).sum());
  }

  private static ReviewView.OpenPage openPage(
      AuditDraft draft, StepView.StepLink link, List<Question> open, Language language) {
    String page = Redirects.step(draft.id(), link.code());
    return new ReviewView.OpenPage(
        link,
        open.stream()
            .map(
                question ->
                    new ReviewView.OpenQuestion(
                        page + "#" + question.entrance() + "." + question.criterion().id(),
                        question
                            .criterion()
                            .wording()
                            .bestFor(language)
                            .map(LocalizedText.Part::value)
                            .orElse("")))
            .toList());
  }
}
