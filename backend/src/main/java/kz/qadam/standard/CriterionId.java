package kz.qadam.standard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stable name of a criterion within its pack, e.g. {@code DOR-01}: it outlives every rewording. */
public record CriterionId(String value) implements Comparable<CriterionId> {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}-[0-9]{2}");

  public CriterionId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a criterion id is three capitals, a hyphen and two digits, was '" + value + "'");
    }
  }

  /** Millions of facts are looked up by their criterion: the text keeps its hash, a record none. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CriterionId id && value.equals(id.value);
  }

  @Override
  public int compareTo(CriterionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
