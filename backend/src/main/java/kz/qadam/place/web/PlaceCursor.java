package kz.qadam.place.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import kz.qadam.place.PlaceId;

/** Where a page of the list starts, as text that callers pass back without reading it. */
final class PlaceCursor {

  private static final String PREFIX = "after:";

  private PlaceCursor() {}

  static String after(PlaceId id) {
    byte[] text = (PREFIX + id).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** The id before the page; empty when we never gave out such a cursor. */
  static OptionalLong parse(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      return text.matches(PREFIX + "[0-9]{1,18}")
          ? OptionalLong.of(Long.parseLong(text.substring(PREFIX.length())))
          : OptionalLong.empty();
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }
}
