package kz.qadam.place;

/** Identity of a place in the register, 1 and up. */
public record PlaceId(long value) {

  public PlaceId {
    if (value < 1) {
      throw new IllegalArgumentException("a place id is 1 or more, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
