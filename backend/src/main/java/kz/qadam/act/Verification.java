package kz.qadam.act;

import java.util.Locale;
import java.util.Optional;
import kz.qadam.audit.AuditId;
import org.jspecify.annotations.Nullable;

/**
 * What the register says to somebody who holds a paper.
 *
 * @param knownNewer a later visit whose facts count now; null: there is none
 */
public record Verification(IssuedPaper paper, Status status, @Nullable AuditId knownNewer) {

  /** How the paper stands to what the register holds now. */
  public enum Status {
    /** An act whose audit waits for a decision, and counts. */
    SUBMITTED,
    /** An act whose audit was accepted. */
    ACCEPTED,
    /** An act whose audit was returned: it no longer counts. */
    RETURNED,
    /** An act whose audit was withdrawn: it no longer counts. */
    WITHDRAWN,
    /** A passport that says what is known now. */
    CURRENT,
    /** A passport of something that has changed since. */
    OUTDATED,
    /** An act of facts that the register no longer holds as it held them. */
    ALTERED;

    /** Lower case, for text keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Optional<AuditId> newer() {
    return Optional.ofNullable(knownNewer);
  }
}
