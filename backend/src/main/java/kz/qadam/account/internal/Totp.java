package kz.qadam.account.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/** Codes of RFC 6238 as every app makes them: HMAC-SHA-1, six digits, 30 seconds. */
final class Totp {

  static final int SECRET_BYTES = 20; // RFC 4226, section 4: 160 bits recommended
  private static final long STEP_SECONDS = 30; // RFC 6238, section 4.1
  private static final long DRIFT_STEPS = 1; // RFC 6238, section 5.2
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private Totp() {}

  static byte[] makeSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** Time steps around now that the code fits, earliest first; usually none or one. */
  static List<Long> findSteps(byte[] secret, String code, Instant now) {
    long current = now.getEpochSecond() / STEP_SECONDS;
    return LongStream.rangeClosed(current - DRIFT_STEPS, current + DRIFT_STEPS)
        .filter(step -> isSame(code, code(secret, Instant.ofEpochSecond(step * STEP_SECONDS))))
        .boxed()
        .toList();
  }

  static String code(byte[] secret, Instant at) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key for an HMAC", e);
    }
  }

  /** Takes as long for a code that is nearly right. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Base32 without padding, in groups of four. */
  static String key(byte[] secret) {
    return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String base32(byte[] secret) {
    return new Base32().encodeToString(secret).replace("=", "");
  }

  /** What apps read from a QR code. */
  static URI address(byte[] secret, String login) {
    String label = UriUtils.encode(login, StandardCharsets.UTF_8);
    return URI.create(
        "otpauth://totp/Qadam:" + label + "?secret=" + base32(secret) + "&issuer=Qadam");
  }
}
