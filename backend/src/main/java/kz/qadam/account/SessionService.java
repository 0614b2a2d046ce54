package kz.qadam.account;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who is signed in where. */
public interface SessionService {

  /**
   * Opens a session if login and password fit. Blocks.
   *
   * @param userAgent as the browser sent it
   * @return the token for the cookie; empty when login or password are wrong, without saying which
   */
  Optional<String> signIn(String login, String password, String userAgent);

  /**
   * Opens a session of somebody who proved elsewhere who they are. Blocks.
   *
   * @return the token for the cookie
   */
  String open(PersonId person, String userAgent);

  /**
   * Whose token this is; empty for an unknown, expired or revoked one. Never blocks the caller:
   * what memory does not know is read on a virtual thread. Up to ten seconds old.
   */
  CompletableFuture<Optional<SignedIn>> find(String token);

  /** Open sessions of a person, last used first. */
  List<Device> listDevices(PersonId person);

  /** Ends a session of the person; does nothing for one that is not theirs. */
  void revoke(PersonId person, long sessionId);
}
