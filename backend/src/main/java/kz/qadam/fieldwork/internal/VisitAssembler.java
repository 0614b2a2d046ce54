package kz.qadam.fieldwork.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import kz.qadam.account.AccountService;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.FieldDrafts;
import kz.qadam.audit.FieldDrafts.FieldVisit;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.fieldwork.internal.FieldworkStore.RoundAudit;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a visit together from its items: keeps its draft up to date and submits it once it is
 * finished and whole. The first finish without a mistake is what is submitted, so that it does not
 * matter whether the items came one by one or all at once.
 */
@Component
class VisitAssembler {

  private final AccountService accounts;
  private final FieldworkStore store;
  private final PhotoService photos;
  private final FieldDrafts drafts;
  private final AuditService audits;
  private final VisitObstacles obstacles;

  VisitAssembler(
      AccountService accounts,
      FieldworkStore store,
      PhotoService photos,
      FieldDrafts drafts,
      AuditService audits,
      VisitObstacles obstacles) {
    this.accounts = accounts;
    this.store = store;
    this.photos = photos;
    this.drafts = drafts;
    this.audits = audits;
    this.obstacles = obstacles;
  }

  /** Brings the draft of a visit of this person up to date, and submits it if it is time. */
  @Transactional
  void assemble(SignedIn auditor, VisitId visit) {
    store.lockVisit(visit);
    if (!accounts.staysInUse(auditor.person())) {
      return; // erased after they signed in: what is late must not name them again
    }
    VisitItems items = readItems(visit);
    if (items.start().isEmpty() || !obstacles.find(auditor, visit, items).isEmpty()) {
      return;
    }
    Optional<RoundAudit> latest = store.findLatestAudit(visit);
    if (latest.isEmpty()) {
      fill(auditor, startRound(auditor, visit, items, 1), items, 0);
    } else if (audits.findAudit(latest.get().audit()).isEmpty()) {
      fill(auditor, latest.get().audit(), items, lastSeqBefore(visit, latest.get()));
    } else if (isReopened(latest.get(), items)) {
      int next = latest.get().round() + 1;
      fill(auditor, startRound(auditor, visit, items, next), items, lastSeq(latest.get()));
    }
  }

  VisitItems readItems(VisitId visit) {
    return new VisitItems(
        store.findItems(visit).stream()
            .map(
                kept ->
                    ItemReader.find(kept)
                        .orElseThrow(() -> new IllegalStateException("item " + kept.id())))
            .toList(),
        store.findRefused(visit));
  }

  /** What had come when the audit of the round before was returned; 0: there was none. */
  long lastSeqBefore(VisitId visit, RoundAudit current) {
    return store.findAudit(visit, current.round() - 1).map(VisitAssembler::lastSeq).orElse(0L);
  }

  private static long lastSeq(RoundAudit returned) {
    return returned.knownLastSeq() == null ? 0 : returned.knownLastSeq();
  }

  private static boolean isReopened(RoundAudit latest, VisitItems items) {
    return latest.knownLastSeq() != null && items.lastSeq() > latest.knownLastSeq();
  }

  private AuditId startRound(SignedIn auditor, VisitId visit, VisitItems items, int round) {
    ItemContent.Started start = items.start().orElseThrow();
    AuditId draft =
        drafts
            .start(
                new FieldVisit(
                    visit.value(),
                    start.place(),
                    start.stage(),
                    start.pack(),
                    start.packVersion(),
                    auditor.person()))
            .id();
    store.addAudit(visit, round, draft);
    return draft;
  }

  private void fill(SignedIn auditor, AuditId draft, VisitItems items, long after) {
    OptionalLong finish =
        findFinishes(auditor, items, after)
            .filter(seq -> drafts.findProblems(draft, signed(auditor, items, seq)).isEmpty())
            .findFirst();
    if (finish.isPresent()) {
      Audit submitted =
          drafts.submit(draft, signed(auditor, items, finish.getAsLong()), auditor.person());
      store.addSubmission(submitted.id(), finish.getAsLong());
      store.addAuditPhotos(submitted.id(), List.copyOf(items.photos(finish.getAsLong()).values()));
    } else {
      drafts.replaceFields(draft, signed(auditor, items, VisitItems.ALL));
    }
  }

  /** The fields of the form, with the account's name whatever name was typed. */
  static Map<String, String> signed(SignedIn auditor, VisitItems items, long upTo) {
    Map<String, String> fields = items.fields(upTo);
    fields.put(VisitFields.AUDITOR, auditor.displayName());
    return fields;
  }

  /** Finishes beyond this place with everything that belongs to them, photos included. */
  private LongStream findFinishes(SignedIn auditor, VisitItems items, long after) {
    return items
        .wholeFinishes()
        .filter(seq -> seq > after)
        .filter(seq -> hasAllPhotos(auditor, items, seq));
  }

  /** Whether the auditor sent each photo that counts at this place. */
  boolean hasAllPhotos(SignedIn auditor, VisitItems items, long upTo) {
    return photos.areVerified(
        auditor.person(), items.photos(upTo).keySet().stream().map(PhotoId::new).toList());
  }
}
