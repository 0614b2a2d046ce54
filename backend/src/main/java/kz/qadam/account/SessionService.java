package kz.qadam.account;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who is signed in where. */
public interface SessionService {

  /**
   * Takes the first step if login and password fit. Blocks.
   *
   * @param userAgent as the browser sent it
   * @return empty when login or password are wrong, without saying which, also when the password
   *     was changed while it was compared, or is a first one of more than seven days ago
   */
  Optional<SignInStep> signIn(String login, String password, String userAgent);

  /**
   * Takes the first step for somebody who proved elsewhere who they are; a second factor is asked
   * of them, too. Blocks.
   *
   * @return empty: the person was erased meanwhile
   */
  Optional<SignInStep> begin(PersonId person, String userAgent);

  /** Who holds a ticket of the first step that is still good. Blocks. */
  Optional<PersonId> findWhoOwesCode(String ticket);

  /**
   * Opens a session if the code fits; the ticket is then used up. Blocks.
   *
   * @param code of the app, or a recovery code
   * @return the token for the cookie; empty when the code is wrong, was used, or the ticket is over
   */
  Optional<String> finish(String ticket, String code, String userAgent);

  /**
   * Whose token this is; empty for an unknown, expired or revoked one. Never blocks the caller:
   * what memory does not know is read on a virtual thread. Up to ten seconds old.
   */
  CompletableFuture<Optional<SignedIn>> find(String token);

  /**
   * Whether this token's session was ended from elsewhere: the device is no longer to be trusted.
   * False for one that is open, unknown or ran out by itself. Blocks.
   */
  boolean isRevoked(String token);

  /** Open sessions of a person, last used first. */
  List<Device> listDevices(PersonId person);

  /** Ends all sessions of whoever asks but the one they ask from. Blocks. */
  void revokeOthers(SignedIn who);

  /**
   * Ends the session that a browser leaves behind when it opens another; unlike a revoked one it
   * does not make a tablet forget its work. Blocks.
   */
  void leaveBehind(SignedIn former);

  /** Ends a session of the person; does nothing for one that is not theirs. */
  void revoke(PersonId person, long sessionId);
}
