package kz.qadam.account.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id, and the one rule for passwords: length. */
@Component
class Passwords {

  static final int MIN_LENGTH = 12;

  /** Keeps the hashing of one attempt cheap. */
  static final int MAX_LENGTH = 200;

  /** Without what is mistaken for another: 0 O, 1 l I. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5; // 20 signs of 32: 100 bits
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Each takes 16 MB: a crowd waits, rather than take all memory. */
  private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /** Compared with when there is no such login, so that the answer takes as long. */
  private final String nobodysHash = hash(makeFirst());

  String hash(String password) {
    String hash = inTurn(() -> encoder.encode(password));
    if (hash == null) {
      throw new IllegalStateException("a password has a hash");
    }
    return hash;
  }

  private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }

  /** Whether the password fits; false after the usual time when there is no hash. */
  boolean fits(String password, Optional<String> hash) {
    boolean fits =
        length(password) <= MAX_LENGTH
            && inTurn(() -> encoder.matches(password, hash.orElse(nobodysHash)));
    return fits && hash.isPresent();
  }

  /**
   * Checks a wanted password.
   *
   * @throws ServiceException it is too short or too long
   */
  static void check(@Nullable String wanted, String field) {
    int length = wanted == null ? 0 : length(wanted);
    if (length < MIN_LENGTH) {
      throw ServiceException.invalid(
          List.of(FieldProblem.of(field, "password-too-short", MIN_LENGTH)));
    }
    if (length > MAX_LENGTH) {
      throw ServiceException.invalid(
          List.of(FieldProblem.of(field, "password-too-long", MAX_LENGTH)));
    }
  }

  /** In letters, of which some take two places in a Java text. */
  private static int length(String password) {
    return password.codePointCount(0, password.length());
  }

  static String makeFirst() {
    StringBuilder made = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      made.append(group == 0 ? "" : "-");
      for (int sign = 0; sign < GROUP_LENGTH; sign++) {
        made.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
    }
    return made.toString();
  }
}
