package kz.qadam.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.place.PlaceId;

/** Where drafts, audits and facts are kept. Callers hold the transaction. */
public interface AuditStore {

  void insertDraft(AuditDraft draft);

  Optional<AuditDraft> findDraft(AuditId id);

  /**
   * Like {@link #findDraft}; other transactions that want to change the audit wait for this one.
   */
  Optional<AuditDraft> findDraftForChange(AuditId id);

  /** The drafts that this person started, last saved first. */
  List<AuditDraft> findDrafts(PersonId starter);

  void setStarter(AuditId draft, PersonId starter);

  void setCorrected(AuditId draft, AuditId corrected);

  /** The draft or audit that corrects this one. */
  Optional<AuditId> findCorrection(AuditId corrected);

  /** Not those that follow a tablet: what it recorded is kept. */
  void deleteDraftsSavedBefore(Instant time);

  /** Deletes a person's drafts; of those that follow a tablet nothing but the row stays. */
  void forgetDrafts(PersonId starter);

  /** Puts the fields over those of the draft and drops blank ones. */
  void mergeFields(AuditId id, Map<String, String> fields);

  /** Puts the fields in place of those of the draft. */
  void replaceFields(AuditId id, Map<String, String> fields);

  void markAsTablets(AuditId draft, UUID visit);

  boolean isOfTablet(AuditId id);

  void deleteDraft(AuditId id);

  /** Stores the facts and turns the draft into this audit. */
  void submit(Audit audit, List<RecordedObservation> observations);

  Optional<Audit> findAudit(AuditId id);

  /** Makes others wait who want to decide on the audit or hold it, until the transaction ends. */
  void lockAudit(AuditId id);

  /** Makes others wait who want to decide on the audit. */
  void holdAudit(AuditId id);

  void addDecision(AuditId id, AuditDecision decision);

  /** All submitted ones, whatever was decided on them, in no order. */
  List<Audit> listAudits();

  /** Those that count, latest visit first. */
  List<Audit> findAudits(PlaceId place);

  /** As {@link #findAudits}, of design documents and commissioning. */
  List<Audit> findProjectAudits(PlaceId place);

  List<RecordedObservation> findObservations(AuditId id);

  /**
   * For each entrance and criterion the latest observation that counts; real ones before "not
   * observed".
   */
  List<RecordedObservation> findCurrentObservations(PlaceId place);
}
