package kz.qadam.audit.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.standard.Unit;

/**
 * A number as people write it: {@code 880}, {@code 0,88}, {@code 1 200}, {@code 88 cm}, {@code
 * 1:12}.
 *
 * @param value digits with a decimal point; negative numbers are read, to be refused by name
 * @param writtenUnit the unit written behind the number, or implied by the shape 1:n
 */
record NumberText(BigDecimal value, Optional<Unit> writtenUnit) {

  private static final String NUMBER = "(-?\\d{1,18}(?:[.,]\\d{1,9})?)";
  private static final Pattern PLAIN = Pattern.compile(NUMBER + "\\s*([\\p{L}%·]*)");
  private static final Pattern RUN_FOR_ONE = Pattern.compile("1[:/]" + NUMBER);
  // English writes 1,500 for what is 1 500 here, and Kazakh and Russian write it for 1.5.
  private static final Pattern THOUSANDS_OR_DECIMALS =
      Pattern.compile("-?([1-9]\\d{0,2})[.,](\\d{3})(?!\\d).*");
  // No-break and thin spaces come with numbers copied from our own pages.
  private static final Pattern SPACE_BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\h]+(?=\\d)");

  private static final Map<String, Unit> WRITTEN =
      Map.ofEntries(
          Map.entry("mm", Unit.MILLIMETRE),
          Map.entry("мм", Unit.MILLIMETRE),
          Map.entry("cm", Unit.CENTIMETRE),
          Map.entry("см", Unit.CENTIMETRE),
          Map.entry("m", Unit.METRE),
          Map.entry("м", Unit.METRE),
          Map.entry("%", Unit.PERCENT),
          Map.entry("s", Unit.SECOND),
          Map.entry("с", Unit.SECOND));

  /** Empty for text that is no number with at most a unit behind it. */
  static Optional<NumberText> find(String typed) {
    String text = SPACE_BETWEEN_DIGITS.matcher(typed.strip()).replaceAll("");
    Matcher run = RUN_FOR_ONE.matcher(text.replaceAll("\\h", ""));
    if (run.matches()) {
      return Optional.of(new NumberText(decimal(run.group(1)), Optional.of(Unit.ONE_IN)));
    }
    Matcher plain = PLAIN.matcher(text);
    if (!plain.matches()) {
      return Optional.empty();
    }
    String suffix = plain.group(2).toLowerCase(Locale.ROOT);
    Optional<Unit> unit = Optional.ofNullable(WRITTEN.get(suffix));
    return suffix.isEmpty() || unit.isPresent()
        ? Optional.of(new NumberText(decimal(plain.group(1)), unit))
        : Optional.empty();
  }

  /**
   * The two readings of a text like {@code 1,500}, thousands first: taking either would store a
   * thousandfold mistake. Empty when there is one reading.
   */
  static List<String> listReadings(String typed) {
    Matcher matcher = THOUSANDS_OR_DECIMALS.matcher(typed.strip());
    if (!matcher.matches()) {
      return List.of();
    }
    BigDecimal decimal = new BigDecimal(matcher.group(1) + "." + matcher.group(2));
    return List.of(
        matcher.group(1) + matcher.group(2), decimal.stripTrailingZeros().toPlainString());
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }
}
