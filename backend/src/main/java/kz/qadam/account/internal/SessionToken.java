package kz.qadam.account.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret in the cookie: 32 random bytes, base64url without padding. Only its hash is stored.
 */
final class SessionToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH_BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private SessionToken() {}

  static String make() {
    byte[] bytes = new byte[LENGTH_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a text from outside can be a token at all; others need no look into the database. */
  static boolean isPossible(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** What a provider is shown of a secret before it gets to see it: SHA-256, base64url. */
  static String digest(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(secret));
  }

  /** SHA-256; the token is random enough to need no salt. */
  static byte[] hash(String token) {
    return DigestUtils.sha256(token);
  }
}
