package kz.qadam.fieldwork.internal;

import java.time.Instant;
import java.util.Optional;
import kz.qadam.audit.AuditId;

/** Finds by which end of a visit an audit was submitted. */
public interface EvidenceStore {

  /**
   * The "finished" item of an audit.
   *
   * @param seq its place in the visit
   * @param receivedAt when it came, by the clock of the server
   */
  record Submission(long seq, Instant receivedAt) {}

  /** Empty: the audit was filled in on the pages. */
  Optional<Submission> findSubmission(AuditId audit);
}
