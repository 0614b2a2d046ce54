package kz.qadam.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a place also serves as, beside its kind. */
public enum PlaceTag {
  POLLING_STATION,
  EMERGENCY_SHELTER,
  ROADSIDE_SERVICE,
  TOURIST_ROUTE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** Lower case as stored and sent. */
  public String code() {
    return code;
  }

  public static Optional<PlaceTag> find(String code) {
    return Arrays.stream(values()).filter(tag -> tag.code().equals(code)).findFirst();
  }
}
