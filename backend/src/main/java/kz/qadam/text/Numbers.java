package kz.qadam.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as a reader expects them: decimal comma and spaced thousands in Kazakh and Russian,
 * decimal point and commas in English.
 */
public final class Numbers {

  private Numbers() {}

  /** A whole number with grouped thousands. */
  public static String whole(Language language, long value) {
    return formatter(language, 0).format(value).toString();
  }

  /** A number with at most {@code decimals} digits after the separator, rounded half up. */
  public static String decimal(Language language, BigDecimal value, int decimals) {
    return formatter(language, decimals).format(value).toString();
  }

  /** A share from 0 to 1 as a percentage without its sign, one digit after the separator. */
  public static String percent(Language language, double share) {
    return NumberFormatter.withLocale(icuLocale(language))
        .precision(Precision.fixedFraction(1))
        .roundingMode(RoundingMode.HALF_UP)
        .format(share * 100)
        .toString();
  }

  static ULocale icuLocale(Language language) {
    return ULocale.forLocale(language.locale());
  }

  private static LocalizedNumberFormatter formatter(Language language, int decimals) {
    return NumberFormatter.withLocale(icuLocale(language))
        .precision(Precision.maxFraction(decimals))
        .roundingMode(RoundingMode.HALF_UP);
  }
}
