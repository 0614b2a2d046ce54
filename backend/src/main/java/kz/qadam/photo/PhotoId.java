package kz.qadam.photo;

import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

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
    return new PhotoId(DigestUtils.sha256Hex(file));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
