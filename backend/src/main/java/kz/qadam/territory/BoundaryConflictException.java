package kz.qadam.territory;

/** Two divisions of one level would be in force on the same day. */
public final class BoundaryConflictException extends RuntimeException {

  private final transient BoundarySource existing;

  public BoundaryConflictException(BoundarySource existing) {
    super("already in force then: " + existing);
    this.existing = existing;
  }

  /** The set that is in the way. */
  public BoundarySource existing() {
    return existing;
  }
}
