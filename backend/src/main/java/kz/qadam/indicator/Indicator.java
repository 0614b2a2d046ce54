package kz.qadam.indicator;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.text.LocalizedText;

/**
 * The definition of an indicator: data, not code.
 *
 * @param id stable, e.g. {@code 8} or {@code accessible-K}
 * @param wording as its source words it
 * @param title short, for a heading
 * @param kinds codes of the kinds of place counted, a whole sector as {@code EDU}; empty: every
 *     kind
 * @param targets at most one a year; a year without one has no target, which is not zero
 */
public record Indicator(
    String id,
    LocalizedText wording,
    LocalizedText title,
    NumeratorRule numerator,
    Population population,
    List<String> kinds,
    Polarity polarity,
    String source,
    List<Target> targets) {

  /** Which way is better. */
  public enum Polarity {
    MORE_IS_BETTER,
    LESS_IS_BETTER;

    /**
     * The polarity with this name in the data file, e.g. {@code more-is-better}.
     *
     * @throws IllegalArgumentException no polarity has it
     */
    public static Polarity of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * What the source asks for by the end of a year.
   *
   * @param percent 0 to 100
   */
  public record Target(int year, int percent) {
    public Target {
      if (percent < 0 || percent > 100) {
        throw new IllegalArgumentException("a target is 0..100 %, was " + percent);
      }
    }
  }

  public Indicator {
    if (!id.matches("[0-9a-zA-Z-]{1,20}")) {
      throw new IllegalArgumentException("not an indicator's id: '" + id + "'");
    }
    kinds = List.copyOf(kinds);
    if (!kinds.stream().allMatch(kind -> kind.matches("[A-Z]{3}([.][a-z_]+)?"))) {
      throw new IllegalArgumentException("not kinds of place: " + kinds);
    }
    targets = List.copyOf(targets);
    if (targets.stream().map(Target::year).distinct().count() < targets.size()) {
      throw new IllegalArgumentException("two targets for one year in indicator " + id);
    }
  }

  /** Empty when the source gives none for that year. */
  public Optional<Target> findTarget(Year year) {
    return targets.stream().filter(target -> target.year() == year.getValue()).findFirst();
  }
}
