package kz.qadam.account;

import kz.qadam.ledger.Decision;
import org.jspecify.annotations.Nullable;

/** Number of a person; also their pseudonym in the ledger. */
public record PersonId(long value) {

  public PersonId {
    if (value < 1) {
      throw new IllegalArgumentException("a person's id is 1 or more, was " + value);
    }
  }

  /**
   * Who decides, as the ledger keeps it: a person by their pseudonym, otherwise whoever operates
   * the installation.
   *
   * @param person null: nobody with an account
   */
  public static String actor(@Nullable PersonId person) {
    return person == null ? Decision.OPERATOR : "person/" + person;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
