package kz.qadam.territory;

import java.util.Comparator;
import java.util.Optional;

/**
 * Nine digits of the state classifier of territories: AB region, CD district, EF okrug, HIJ
 * settlement (KATO, NK RK 11).
 */
public record KatoCode(String value) {

  /** The whole country; our own code, KATO has no row for it. */
  public static final KatoCode COUNTRY = new KatoCode("000000000");

  /** By digits: a territory comes before all below it. */
  public static final Comparator<KatoCode> ORDER = Comparator.comparing(KatoCode::value);

  private static final String DIGITS = "[0-9]{9}";
  private static final int[] GROUP_ENDS = {2, 4, 6, 9};

  public KatoCode {
    if (!value.matches(DIGITS)) {
      throw new IllegalArgumentException("a KATO code has nine digits, was '" + value + "'");
    }
  }

  /** The code in a text from outside; empty when it is not nine digits. */
  public static Optional<KatoCode> find(String text) {
    return text.matches(DIGITS) ? Optional.of(new KatoCode(text)) : Optional.empty();
  }

  /** The code's digits up to its last group that is not all zeros; empty for the country. */
  public String prefix() {
    int length = 0;
    int start = 0;
    for (int end : GROUP_ENDS) {
      if (!value.substring(start, end).chars().allMatch(digit -> digit == '0')) {
        length = end;
      }
      start = end;
    }
    return value.substring(0, length);
  }

  /** First code of this territory and all below it, inclusive. */
  public KatoCode firstWithin() {
    return padded('0');
  }

  /** Last possible code of this territory and all below it, inclusive. */
  public KatoCode lastWithin() {
    return padded('9');
  }

  /** This code with all but its first digits zeroed. */
  public KatoCode truncated(int digits) {
    return new KatoCode(value.substring(0, digits) + "0".repeat(value.length() - digits));
  }

  public boolean contains(KatoCode other) {
    return other.value.startsWith(prefix());
  }

  private KatoCode padded(char digit) {
    String prefix = prefix();
    return new KatoCode(prefix + String.valueOf(digit).repeat(value.length() - prefix.length()));
  }

  @Override
  public String toString() {
    return value;
  }
}
