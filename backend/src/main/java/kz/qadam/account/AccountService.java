package kz.qadam.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and what they may do. */
public interface AccountService {

  /**
   * Opens an account with a password that only opens the page that changes it.
   *
   * @param login two to 63 of a–z, 0–9 and {@code . _ @ -}; upper case is lowered
   * @return the first password, which is kept nowhere
   * @throws kz.qadam.problem.ServiceException the login is taken or is none, or the name is blank
   */
  FirstPassword create(String login, String displayName);

  /** Someone's first password, to be handed over once; it opens nothing after seven days. */
  record FirstPassword(PersonId person, String password) {}

  /**
   * Opens an account of a demo, whose password everybody may know and nobody has to change.
   *
   * @throws kz.qadam.problem.ServiceException as {@link #create}
   */
  PersonId createForDemo(String login, String displayName, String password);

  /**
   * Gives a grant and puts it into the ledger, both or neither.
   *
   * @param givenBy null: whoever operates the installation, from its command line
   * @throws kz.qadam.problem.ServiceException somebody grants themselves a role
   */
  void give(PersonId person, Grant grant, @Nullable PersonId givenBy);

  Optional<Person> findPerson(String login);

  /**
   * Whether somebody's account is in use; nobody erases it before the transaction of the caller
   * ends. Asked before anything else is locked that erasure changes.
   */
  boolean staysInUse(PersonId person);

  /** All grants of a person that ever were, oldest first. */
  List<Grant> listGrants(PersonId person);

  /**
   * Changes one's own password and signs out all other devices.
   *
   * @throws kz.qadam.problem.ServiceException the current password is wrong, or the new one is too
   *     short, too long or the same
   */
  void changePassword(SignedIn who, String current, String wanted);
}
