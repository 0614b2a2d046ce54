package kz.qadam.standard;

import org.jspecify.annotations.Nullable;

/**
 * What conditions may ask about a place.
 *
 * @param kind code of its kind, e.g. {@code EDU.school}
 * @param storeys null: not known
 * @param commissionedYear null: not known
 */
public record PlaceTraits(
    String kind, @Nullable Integer storeys, @Nullable Integer commissionedYear) {

  public PlaceTraits {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("a place has a kind");
    }
    if (storeys != null && storeys < 1) {
      throw new IllegalArgumentException("a place has 1 storey or more, was " + storeys);
    }
  }

  /** The value of a trait, null when it is not known. */
  @Nullable Integer value(PlaceTrait trait) {
    return switch (trait) {
      case STOREYS -> storeys;
      case COMMISSIONED_YEAR -> commissionedYear;
    };
  }
}
