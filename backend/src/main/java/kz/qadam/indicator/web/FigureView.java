package kz.qadam.indicator.web;

import java.util.OptionalInt;
import kz.qadam.indicator.Estimate;
import kz.qadam.indicator.Figure;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.IndicatorTexts;
import kz.qadam.indicator.Share;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a tile or table cell shows it.
 *
 * @param percent one figure or a range in the reader's language; empty when a percentage would say
 *     less than the counts: no units, or fewer than ten
 * @param openPart how wide the unknown part is; empty when nothing is open
 */
public record FigureView(Figure figure, String percent, String openPart, ListLinks links) {

  private static final int PERMILLE_PER_PERCENT = 10;

  static FigureView of(Figure figure, ListLinks links, IndicatorTexts words, Language language) {
    Estimate estimate = figure.estimate();
    OptionalInt low = estimate.lowPermille();
    OptionalInt high = estimate.highPermille();
    if (estimate.members().isSmall()) {
      return new FigureView(figure, "", "", links);
    }
    OptionalInt open = OptionalInt.of(high.orElse(0) - low.orElse(0));
    return new FigureView(
        figure,
        words.percent(language, low, high),
        estimate.isDecided() ? "" : words.percent(language, open, open),
        links);
  }

  public Indicator indicator() {
    return figure.indicator();
  }

  public String id() {
    return indicator().id();
  }

  public LocalizedText title() {
    return indicator().title();
  }

  public Share members() {
    return figure.estimate().members();
  }

  public Share doubtful() {
    return figure.estimate().doubtful();
  }

  /** For the bar; 0 when there are no units, which then are not drawn. */
  public int low() {
    return figure.estimate().lowPermille().orElse(0);
  }

  public int high() {
    return figure.estimate().highPermille().orElse(0);
  }

  /** Null: the year has no target. */
  public @Nullable Integer targetPermille() {
    return figure.target().map(target -> target.percent() * PERMILLE_PER_PERCENT).orElse(null);
  }

  /** Null: the year has no target. */
  public @Nullable Integer targetPercent() {
    return figure.target().map(Indicator.Target::percent).orElse(null);
  }

  /** Null: no target or no units. */
  public @Nullable Long unitsToTarget() {
    return figure.unitsToTarget().isPresent() ? figure.unitsToTarget().getAsLong() : null;
  }

  public long unitsPerMonth() {
    return figure.unitsPerMonth().orElse(0);
  }

  /** Address of the list behind a count: numerator, denominator, undecided, remainder, doubtful. */
  public String list(String part) {
    return links.part(indicator(), part);
  }
}
