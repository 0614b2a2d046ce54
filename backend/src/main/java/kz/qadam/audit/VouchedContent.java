package kz.qadam.audit;

/** The facts of audits in the form whose hash the ledger has. */
public interface VouchedContent {

  /**
   * Canonical JSON (RFC 8785) of what is stored of a submitted audit now. Its SHA-256 is the member
   * {@code facts} of the ledger's entry of the submission. No names, no notes.
   *
   * @throws AuditNotFoundException no submitted audit has this id
   */
  String getCanonicalFacts(AuditId id);
}
