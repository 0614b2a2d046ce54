package kz.qadam.importing;

/** The file as a whole cannot be taken; the database stays as it was. */
public final class ImportRefusedException extends RuntimeException {

  private final transient Refusal refusal;

  public ImportRefusedException(Refusal refusal) {
    super(refusal.toString());
    this.refusal = refusal;
  }

  public ImportRefusedException(Refusal refusal, Throwable cause) {
    super(refusal.toString(), cause);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
