package kz.qadam.place;

import java.util.Optional;

/**
 * A business identification number: twelve digits, the last of which controls the others.
 *
 * <p>The rule of the control digit: Government Decree No. 406 of 22 May 2007, Rules for forming an
 * identification number (adilet.zan.kz/rus/docs/P070000406_).
 */
public record Bin(String value) {

  private static final int DIGITS = 12;

  public Bin {
    if (!isBin(value)) {
      throw new IllegalArgumentException("not a BIN: '" + value + "'");
    }
  }

  /** The number in a text from outside; empty when it is none. */
  public static Optional<Bin> find(String text) {
    return isBin(text) ? Optional.of(new Bin(text)) : Optional.empty();
  }

  private static boolean isBin(String text) {
    return text.matches("[0-9]{12}") && controlDigit(text) == digit(text, DIGITS - 1);
  }

  /** 10, which no digit equals, for numbers that are never given out. */
  private static int controlDigit(String text) {
    int first = weighted(text, 1);
    return first == 10 ? weighted(text, 3) : first;
  }

  /** Weights run from the first one to 11 and on from 1. */
  private static int weighted(String text, int firstWeight) {
    int sum = 0;
    for (int place = 0; place < DIGITS - 1; place++) {
      int weight = (place + firstWeight - 1) % 11 + 1;
      sum += weight * digit(text, place);
    }
    return sum % 11;
  }

  private static int digit(String text, int place) {
    return text.charAt(place) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}
