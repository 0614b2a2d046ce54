package kz.qadam.photo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names a photo by its file: the same bytes have the same name everywhere.
 *
 * @param sha256 lower-case hex, 64 digits
 */
public record PhotoId(String sha256) {

  private static final String SHAPE = "[0-9a-f]{64}";

  public PhotoId {
    if (!sha256.matches(SHAPE)) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
  }

  /** Empty: the text is no SHA-256 in lower-case hex. */
  public static Optional<PhotoId> find(String text) {
    return text.matches(SHAPE) ? Optional.of(new PhotoId(text)) : Optional.empty();
  }

  /** The name of these bytes. */
  public static PhotoId of(byte[] file) {
    try {
      return new PhotoId(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
