package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.OpenQuestions;
import kz.qadam.audit.form.StepProgress;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.standard.StandardPacks;
import org.springframework.stereotype.Component;

/** Sums up drafts for lists. */
@Component
class DraftLines {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final StandardPacks packs;

  DraftLines(PlaceService places, PlaceKinds kinds, StandardPacks packs) {
    this.places = places;
    this.kinds = kinds;
    this.packs = packs;
  }

  DraftLine of(AuditDraft draft) {
    Place place = places.getPlace(draft.place());
    AuditForm form = AuditForm.of(draft, packs);
    OpenQuestions progress =
        OpenQuestions.of(form, draft.fields(), place, packs.getEngine(form.pack()));
    List<StepProgress> steps = form.listSteps(draft.fields()).stream().map(progress::on).toList();
    return new DraftLine(
        draft.id().toString(),
        PlaceHead.of(place, kinds),
        draft.stage().code(),
        AuditDay.withTime(draft.startedAt()),
        AuditDay.withTime(draft.savedAt()),
        steps.stream().mapToInt(StepProgress::answered).sum(),
        steps.stream().mapToInt(StepProgress::asked).sum());
  }
}
