package kz.qadam.photo;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much of a photo is here.
 *
 * @param knownLength bytes of the whole file; null: nothing of it came
 * @param received bytes that are here, from the beginning
 * @param isVerified all of it is here and is what its name says
 */
public record PhotoUpload(@Nullable Long knownLength, long received, boolean isVerified) {

  /** Of a photo of which nothing came. */
  public static final PhotoUpload NOTHING = new PhotoUpload(null, 0, false);

  public OptionalLong length() {
    return knownLength == null ? OptionalLong.empty() : OptionalLong.of(knownLength);
  }

  /** As sent: missing, partial or verified. */
  public String stateCode() {
    if (isVerified) {
      return "verified";
    }
    return received > 0 ? "partial" : "missing";
  }
}
