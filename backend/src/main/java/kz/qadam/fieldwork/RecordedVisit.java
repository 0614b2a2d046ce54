package kz.qadam.fieldwork;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.VisitEvidence;
import kz.qadam.fieldwork.BatchReceipt.StoredItem;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit has come on the server.
 *
 * @param knownAudit the latest that came of it, draft or submitted; null: none yet
 * @param items in the order in which they were recorded
 * @param photos those that count, in the order in which they were taken
 * @param problems why it was not submitted, or what the reviewer who returned it said of answers
 * @param knownRemarks why the audit was returned or withdrawn; null: it was not
 * @param clockOffset how far the clock of the tablet was off at most; negative: behind
 */
public record RecordedVisit(
    VisitId id,
    State state,
    @Nullable AuditId knownAudit,
    List<StoredItem> items,
    List<VisitPhoto> photos,
    List<FieldProblem> problems,
    @Nullable String knownRemarks,
    Duration clockOffset) {

  /** A clock that is further off than this is worth a word. */
  public static final Duration NOTABLE_OFFSET = VisitEvidence.NOTABLE_OFFSET;

  public RecordedVisit {
    items = List.copyOf(items);
    photos = List.copyOf(photos);
    problems = List.copyOf(problems);
  }

  public Optional<AuditId> audit() {
    return Optional.ofNullable(knownAudit);
  }

  public boolean isClockWrong() {
    return clockOffset.abs().compareTo(NOTABLE_OFFSET) > 0;
  }

  /**
   * A photo that counts.
   *
   * @param bytes of its file, as the tablet says
   */
  public record VisitPhoto(PhotoId photo, long bytes, PhotoUpload upload) {}

  /** What a visit waits for. */
  public enum State {
    /** To be finished, or for items that are still on the tablet. */
    OPEN,
    WAITING_FOR_PHOTOS,
    /** For a decision. */
    SUBMITTED,
    ACCEPTED,
    /** For another finish: the audit was returned or withdrawn. */
    RETURNED,
    /** For another finish: the form has mistakes. */
    NEEDS_CORRECTION;

    /** Lower case with hyphens, as sent. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
