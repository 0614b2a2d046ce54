package kz.qadam.standard;

import java.util.regex.Pattern;

/** Name of a functional zone, e.g. {@code Z2}; the numbers follow the CIS passport methodology. */
public record ZoneId(String value) implements Comparable<ZoneId> {

  private static final Pattern SHAPE = Pattern.compile("Z[1-9]");

  public ZoneId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a zone id is Z1 to Z9, was '" + value + "'");
    }
  }

  @Override
  public int compareTo(ZoneId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
