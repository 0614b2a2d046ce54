package kz.qadam.indicator.web;

import java.util.OptionalInt;
import kz.qadam.text.Language;
import kz.qadam.text.Numbers;
import kz.qadam.text.Texts;

/** Writes thousandths as people of a language write percentages: one figure or a range. */
final class Percentages {

  private static final double PERMILLE = 1000;

  private Percentages() {}

  /** Empty text when there is no figure. */
  static String write(Texts texts, Language language, OptionalInt low, OptionalInt high) {
    if (low.isEmpty() || high.isEmpty()) {
      return "";
    }
    String lowText = number(language, low.getAsInt());
    String highText = number(language, high.getAsInt());
    return low.equals(high)
        ? texts.get(language, "indicator.percent", lowText)
        : texts.get(language, "indicator.percent.range", lowText, highText);
  }

  private static String number(Language language, int permille) {
    return Numbers.percent(language, permille / PERMILLE);
  }
}
