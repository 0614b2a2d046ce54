package kz.qadam.account;

/** Number of a person; also their pseudonym in the ledger. */
public record PersonId(long value) {

  public PersonId {
    if (value < 1) {
      throw new IllegalArgumentException("a person's id is 1 or more, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
