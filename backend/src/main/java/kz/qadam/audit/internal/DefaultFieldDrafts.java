package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditAlreadySubmittedException;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.FieldDrafts;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.StandardPacks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and submits drafts of tablets in the same rows as those of the pages. */
@Service
class DefaultFieldDrafts implements FieldDrafts {

  private final AuditStore store;
  private final DefaultAuditService audits;
  private final PlaceService places;
  private final StandardPacks packs;
  private final Clock clock;

  DefaultFieldDrafts(
      AuditStore store,
      DefaultAuditService audits,
      PlaceService places,
      StandardPacks packs,
      Clock clock) {
    this.store = store;
    this.audits = audits;
    this.places = places;
    this.packs = packs;
    this.clock = clock;
  }

  @Override
  @Transactional
  public AuditDraft start(FieldVisit visit) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
    AuditDraft draft =
        new AuditDraft(
            AuditId.next(now),
            places.getPlace(visit.place()).id(),
            visit.stage(),
            visit.packId(),
            visit.packVersion(),
            Map.of(),
            visit.auditor(),
            now,
            now);
    store.insertDraft(draft);
    store.setStarter(draft.id(), visit.auditor());
    store.markAsTablets(draft.id(), visit.visit());
    return draft;
  }

  @Override
  @Transactional
  public void replaceFields(AuditId draft, Map<String, String> fields) {
    Map<String, String> clean = DefaultAuditService.withoutControls(fields);
    if (!getDraft(draft).fields().equals(clean)) {
      store.replaceFields(draft, clean);
    }
  }

  private AuditDraft getDraft(AuditId id) {
    return store.findDraftForChange(id).orElseThrow(() -> new AuditAlreadySubmittedException(id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<FieldProblem> findProblems(AuditId id, Map<String, String> fields) {
    AuditDraft draft =
        store.findDraft(id).orElseThrow(() -> new AuditAlreadySubmittedException(id));
    return AuditForm.of(draft, packs)
        .read(DefaultAuditService.withoutControls(fields), LocalDate.now(clock))
        .problems();
  }

  @Override
  @Transactional
  public Audit submit(AuditId draft, Map<String, String> fields, PersonId auditor) {
    replaceFields(draft, fields);
    return audits.submitDraft(getDraft(draft), auditor);
  }
}
