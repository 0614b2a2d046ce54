package kz.qadam.fieldwork.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditRemarks;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.FieldDrafts;
import kz.qadam.audit.Remark;
import kz.qadam.fieldwork.BatchReceipt.StoredItem;
import kz.qadam.fieldwork.RecordedVisit;
import kz.qadam.fieldwork.RecordedVisit.State;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.fieldwork.internal.FieldworkStore.RoundAudit;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Says how far a visit has come; all of it follows from what is stored. */
@Component
class VisitStates {

  private final FieldworkStore store;
  private final VisitAssembler assembler;
  private final VisitObstacles hindrances;
  private final PhotoService photos;
  private final AuditService audits;
  private final FieldDrafts drafts;
  private final AuditRemarks remarks;

  VisitStates(
      FieldworkStore store,
      VisitAssembler assembler,
      VisitObstacles hindrances,
      PhotoService photos,
      AuditService audits,
      FieldDrafts drafts,
      AuditRemarks remarks) {
    this.store = store;
    this.assembler = assembler;
    this.hindrances = hindrances;
    this.photos = photos;
    this.audits = audits;
    this.drafts = drafts;
    this.remarks = remarks;
  }

  RecordedVisit read(SignedIn auditor, VisitId visit) {
    VisitItems items = assembler.readItems(visit);
    Optional<RoundAudit> latest = store.findLatestAudit(visit);
    Optional<Audit> submitted = latest.flatMap(round -> audits.findAudit(round.audit()));
    Optional<Audit> former = submitted.or(() -> findFormer(visit, latest));
    State state =
        submitted
            .map(VisitStates::stateOf)
            .orElseGet(() -> stateOfDraft(auditor, visit, latest, items));
    return new RecordedVisit(
        visit,
        state,
        latest.map(RoundAudit::audit).orElse(null),
        items.items().stream().map(item -> new StoredItem(item.id(), item.sha256())).toList(),
        photosOf(auditor, items),
        state == State.RETURNED
            ? former.map(this::remarksOn).orElse(List.of())
            : submitted.isPresent() ? List.of() : findProblems(auditor, visit, latest, items),
        former.flatMap(Audit::decision).map(AuditDecision::reason).orElse(null),
        store.furthestClockOffset(visit));
  }

  private List<RecordedVisit.VisitPhoto> photosOf(SignedIn auditor, VisitItems items) {
    Map<String, ItemContent.Photo> counting = items.photos(VisitItems.ALL);
    Map<PhotoId, PhotoUpload> here =
        photos.findUploads(auditor.person(), counting.keySet().stream().map(PhotoId::new).toList());
    return counting.values().stream()
        .map(
            photo -> {
              PhotoId id = new PhotoId(photo.photo());
              return new RecordedVisit.VisitPhoto(
                  id, photo.bytes(), here.getOrDefault(id, PhotoUpload.NOTHING));
            })
        .toList();
  }

  private static State stateOf(Audit audit) {
    return audit
        .decision()
        .map(made -> made.outcome() == AuditOutcome.ACCEPTED ? State.ACCEPTED : State.RETURNED)
        .orElse(State.SUBMITTED);
  }

  private State stateOfDraft(
      SignedIn auditor, VisitId visit, Optional<RoundAudit> latest, VisitItems items) {
    long after = latest.map(round -> assembler.lastSeqBefore(visit, round)).orElse(0L);
    if (items.wholeFinishes().noneMatch(seq -> seq > after)) {
      return after > 0 ? State.RETURNED : State.OPEN;
    }
    return items
            .wholeFinishes()
            .filter(seq -> seq > after)
            .anyMatch(seq -> assembler.hasAllPhotos(auditor, items, seq))
        ? State.NEEDS_CORRECTION
        : State.WAITING_FOR_PHOTOS;
  }

  /** Of the last finish that all belongs to; what is not finished has no mistakes yet. */
  private List<FieldProblem> findProblems(
      SignedIn auditor, VisitId visit, Optional<RoundAudit> latest, VisitItems items) {
    List<FieldProblem> obstacles = hindrances.find(auditor, visit, items);
    if (!obstacles.isEmpty() || latest.isEmpty()) {
      return obstacles;
    }
    long after = assembler.lastSeqBefore(visit, latest.get());
    return items
        .wholeFinishes()
        .filter(seq -> seq > after)
        .boxed()
        .reduce((_, last) -> last)
        .map(
            seq ->
                drafts.findProblems(
                    latest.get().audit(), VisitAssembler.signed(auditor, items, seq)))
        .orElse(List.of());
  }

  /** What a reviewer said of single answers, at the fields of these. */
  private List<FieldProblem> remarksOn(Audit audit) {
    return remarks.findRemarks(audit.id()).stream().map(VisitStates::problem).toList();
  }

  private static FieldProblem problem(Remark remark) {
    return FieldProblem.of(remark.answer() + ".answer", "remark", remark.text());
  }

  /** While a new round is open, the audit of the one before. */
  private Optional<Audit> findFormer(VisitId visit, Optional<RoundAudit> latest) {
    return latest
        .flatMap(round -> store.findAudit(visit, round.round() - 1))
        .flatMap(before -> audits.findAudit(before.audit()));
  }
}
