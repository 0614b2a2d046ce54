package kz.qadam.place;

import kz.qadam.text.LocalizedText;

/**
 * A kind of place, two levels.
 *
 * @param code e.g. {@code EDU.school}: three capitals, a dot, lower-case word
 */
public record PlaceKind(String code, LocalizedText name) {

  public PlaceKind {
    if (!code.matches("[A-Z]{3}(\\.[a-z_]+)?")) {
      throw new IllegalArgumentException("not a kind of place: '" + code + "'");
    }
  }

  /** The first level, e.g. {@code EDU}. */
  public String sector() {
    return code.substring(0, 3);
  }
}
