package kz.qadam.account.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Device;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/** Where sessions are kept. */
public interface SessionStore {

  /** An open session and whose it is. */
  record Open(long id, PersonId person, Instant lastSeenAt) {}

  /**
   * Adds a session, and makes whoever changes or erases the person wait until it is added.
   *
   * @param passwordHash that was compared with; null: they proved otherwise who they are
   * @return false: the password is another one by now, or the person was erased
   */
  boolean add(
      PersonId person,
      @Nullable String passwordHash,
      byte[] tokenHash,
      String device,
      Instant at,
      Instant expiresAt);

  /** A session that is neither revoked nor over, of a person who was not erased. */
  Optional<Open> findOpen(byte[] tokenHash, Instant at);

  /** Whether there is such a session and somebody ended it. */
  boolean isRevoked(byte[] tokenHash);

  /**
   * Moves the end of a session that is in use.
   *
   * @param wholeLife after so long since sign-in it ends all the same
   */
  void touch(long session, Instant at, Instant expiresAt, Duration wholeLife);

  /** Ends a session as if it had run out: nobody distrusts the device. */
  void expire(PersonId person, long session, Instant at);

  List<Device> listOpen(PersonId person, Instant at);

  /** Those as well that were revoked or ran out, until they are deleted. */
  List<Device> listKept(PersonId person);

  void revoke(PersonId person, long session, Instant at);

  /** Ends all sessions of the person but one, and sign-ins that still owe a code. */
  void revokeOthers(PersonId person, long kept, Instant at);

  /** Ends all sessions of the person, and sign-ins that still owe a code. */
  void revokeAll(PersonId person, Instant at);

  /** Forgets all sessions of the person. */
  void deleteAll(PersonId person);

  /** Forgets sessions that expired before this moment. */
  void deleteExpired(Instant before);
}
