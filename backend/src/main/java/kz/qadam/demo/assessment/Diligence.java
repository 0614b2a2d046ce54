package kz.qadam.demo.assessment;

/**
 * How busy auditors and owners are somewhere; all members are probabilities.
 *
 * @param audited that a place was audited at all
 * @param fullForm that an audited place was audited by the whole form
 * @param auditedTwice that an audited place was audited again after a repair
 * @param accepted that the owner accepted a commitment
 * @param confirmed that an accepted commitment was confirmed by an audit
 */
public record Diligence(
    double audited, double fullForm, double auditedTwice, double accepted, double confirmed) {

  /** Chosen to come near the Concept's targets of 2025 and 2026 for indicators 8 and 9. */
  public static final Diligence COUNTRY = new Diligence(0.43, 0.25, 0.06, 0.26, 0.15);

  /** The town shows every screen with something on it. */
  public static final Diligence TOWN = new Diligence(0.82, 0.9, 0.25, 0.6, 0.35);

  /** The same with commitments more or less frequent. */
  Diligence withCommitmentsTimes(double factor) {
    return new Diligence(
        audited,
        fullForm,
        auditedTwice,
        Math.min(0.9, accepted * factor),
        Math.min(0.9, confirmed * factor));
  }
}
