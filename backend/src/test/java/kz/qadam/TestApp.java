package kz.qadam;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An app for codes, as people have on their phones. */
public final class TestApp {

  private final byte[] secret;

  private TestApp(byte[] secret) {
    this.secret = secret;
  }

  /** Knows the key that a page shows. */
  public static TestApp withKey(String key) {
    return new TestApp(new Base32().decode(key.replace(" ", "")));
  }

  public String code(Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
