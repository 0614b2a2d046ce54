package kz.qadam.demo.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import kz.qadam.demo.MadeUpRegister;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over what is made up, so that two makings can be compared. */
final class Fingerprint {

  private Fingerprint() {}

  /** Of places and background. */
  static byte[] of(MadeUpRegister register) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    register.places().forEach(place -> update(digest, place));
    register.background().forEach(feature -> update(digest, feature));
    return digest.digest();
  }

  /** Of what happened at the places. */
  static byte[] ofAssessments(MadeUpRegister register, DemoMaker maker) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    register.places().forEach(place -> update(digest, maker.assess(register, place)));
    return digest.digest();
  }

  /** Everything made up is of records, whose text has all their content. */
  private static void update(MessageDigest digest, Object made) {
    digest.update(made.toString().getBytes(StandardCharsets.UTF_8));
  }
}
