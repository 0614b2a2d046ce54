package kz.qadam.fieldwork.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditPhoto;
import kz.qadam.fieldwork.BatchReceipt.Refusal;
import kz.qadam.fieldwork.ItemBatch.SentItem;
import kz.qadam.fieldwork.VisitId;
import org.jspecify.annotations.Nullable;

/** Keeps visits and items; nothing in it is ever changed or removed. */
public interface FieldworkStore {

  /** Who sent what when; the time by the tablet and by us. */
  record Batch(PersonId person, long sessionId, Instant sentAt, Instant receivedAt) {}

  /** An item as it is kept. */
  record KeptItem(UUID id, VisitId visit, long seq, String body, String sha256) {}

  /** Returns its number. */
  long addBatch(Batch batch);

  /** Visits that nobody sent anything of before become this person's. */
  void openVisits(Collection<VisitId> visits, PersonId person, Instant now);

  Map<VisitId, PersonId> findOwners(Collection<VisitId> visits);

  /** Items whose ids are taken are left out. */
  void addItems(long batch, List<KeptItem> items);

  /** Notes that the visit has an item about this photo, SHA-256 in lower-case hex. */
  void addPhoto(VisitId visit, String photo);

  /** Visits of this person that have an item about the photo. */
  List<VisitId> findVisitsWith(String photo, PersonId person);

  /** Hashes of the stored bodies, computed anew, by id; lower-case hex. */
  Map<UUID, String> readHashes(Collection<UUID> ids);

  /** Keeps what came under the id of another item. */
  void keepAside(long batch, List<SentItem> items);

  /** An item that was not read: it says nothing and has its place in the visit all the same. */
  record RefusedItem(UUID id, VisitId visit, long seq, String sha256, Refusal why) {}

  /** Notes where they stand; of one id the first counts. */
  void addRefused(long batch, List<RefusedItem> items);

  /** Places of the refused items of a visit, by id. */
  Map<UUID, Long> findRefused(VisitId visit);

  /** Makes others wait who want to put this visit together, until the transaction ends. */
  void lockVisit(VisitId visit);

  /** As sent, in no certain order; the hashes are computed anew. */
  List<SentItem> findItems(VisitId visit);

  /** Where the clock of the tablet was furthest off; zero: nothing came. */
  Duration furthestClockOffset(VisitId visit);

  /**
   * An audit that came of a visit.
   *
   * @param round 1 for the first
   * @param knownLastSeq how far the visit had come when it was returned; null: it was not
   */
  record RoundAudit(int round, AuditId audit, @Nullable Long knownLastSeq) {}

  Optional<RoundAudit> findLatestAudit(VisitId visit);

  Optional<RoundAudit> findAudit(VisitId visit, int round);

  void addAudit(VisitId visit, int round, AuditId audit);

  /** The visit that the audit came of; empty: it was filled in on the pages. */
  Optional<VisitId> findVisit(AuditId audit);

  /** Keeps by which "finished" item the audit was submitted. */
  void addSubmission(AuditId audit, long finishedSeq);

  /** Keeps the photos that the audit was submitted with, in the order in which they were taken. */
  void addAuditPhotos(AuditId audit, List<ItemContent.Photo> photos);

  List<AuditPhoto> findAuditPhotos(AuditId audit);

  /** Audits that were submitted with the photo, SHA-256 in lower-case hex, oldest first. */
  List<AuditId> findAuditsWith(String photo);

  void addReturn(AuditId audit, long lastSeq);
}
