package kz.qadam.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/** Where keys and recovery codes are kept, and who still owes a code. */
public interface SecondFactorStore {

  /** A key; not a record, whose equality would not look into the array. */
  final class Stored {

    private final byte[] secret;
    private final boolean isConfirmed;

    public Stored(byte[] secret, boolean isConfirmed) {
      this.secret = secret.clone();
      this.isConfirmed = isConfirmed;
    }

    public byte[] secret() {
      return secret.clone();
    }

    public boolean isConfirmed() {
      return isConfirmed;
    }
  }

  Optional<Stored> find(PersonId person);

  /** Keeps a new key unless there is one that was confirmed. */
  void begin(PersonId person, byte[] secret, Instant at);

  void confirm(PersonId person, List<byte[]> recoveryCodeHashes, Instant at);

  /** Whether the code of this step may still be taken; then it is, with all before it. */
  boolean takeStep(PersonId person, long step);

  /** Whether there was such a recovery code, not used before. */
  boolean takeRecoveryCode(PersonId person, byte[] hash, Instant at);

  /** When the last of at least so many wrong codes in a row came; empty: there were fewer. */
  Optional<Instant> findLastWrong(PersonId person, int atLeast);

  /** Counts a wrong code; those before do not count when the last of them came before then. */
  void noteWrong(PersonId person, Instant at, Instant countedSince);

  /** Forgets wrong codes. */
  void forgetWrong(PersonId person);

  int countRecoveryCodes(PersonId person);

  /** Forgets key and recovery codes, and sign-ins that owe a code of them. */
  void remove(PersonId person);

  /**
   * Adds somebody who owes a code, and forgets those who came too late.
   *
   * @param passwordHash that was compared with; null: they proved otherwise who they are
   * @return false: the password is another one by now, or the person was erased
   */
  boolean addSignIn(
      byte[] ticketHash,
      PersonId person,
      @Nullable String passwordHash,
      Instant at,
      Instant expiresAt);

  Optional<PersonId> findSignIn(byte[] ticketHash, Instant at);

  /** Whether it was still there: only one request gets it. */
  boolean takeSignIn(byte[] ticketHash, Instant at);
}
