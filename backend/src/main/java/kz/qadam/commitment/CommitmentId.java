package kz.qadam.commitment;

/** Identity of a commitment, 1 and up. */
public record CommitmentId(long value) {

  public CommitmentId {
    if (value < 1) {
      throw new IllegalArgumentException("a commitment id is 1 or more, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
