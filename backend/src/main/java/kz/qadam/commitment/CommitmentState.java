package kz.qadam.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How far a commitment has come. */
public enum CommitmentState {
  /** Not confirmed yet, within its term. */
  ACCEPTED,
  /** Its term passed without a confirmation. */
  OVERDUE,
  /** An accepted audit found it kept. */
  CONFIRMED,
  /** It was confirmed, and a later accepted audit contradicts that. */
  BROKEN;

  /**
   * The state on a day.
   *
   * @param lapsed confirmations of the place that no longer hold, the latest to lapse first
   */
  public static CommitmentState of(
      Commitment commitment, List<LapsedConfirmation> lapsed, LocalDate today) {
    if (commitment.confirmation().isPresent()) {
      return CONFIRMED;
    }
    boolean broken =
        lapsed.stream()
            .filter(one -> one.commitment().equals(commitment.id()))
            .findFirst()
            .filter(latest -> latest.cause() instanceof LapsedConfirmation.Broken)
            .isPresent();
    if (broken) {
      return BROKEN;
    }
    return commitment.isOverdue(today) ? OVERDUE : ACCEPTED;
  }

  /** Last part of the text key {@code commitment.state.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
