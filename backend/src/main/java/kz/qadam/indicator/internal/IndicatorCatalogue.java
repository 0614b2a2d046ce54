package kz.qadam.indicator.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Indicator.Polarity;
import kz.qadam.indicator.NumeratorRule;
import kz.qadam.indicator.Population;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The indicators of {@code reference/indicators.json}, in the order of the file. */
public final class IndicatorCatalogue {

  private static final String RESOURCE = "/reference/indicators.json";

  private final List<Indicator> indicators;

  private IndicatorCatalogue(List<Indicator> indicators) {
    this.indicators = List.copyOf(indicators);
  }

  /**
   * Reads the file from the class path.
   *
   * @throws IllegalStateException the file names a rule, population or polarity that does not exist
   */
  public static IndicatorCatalogue load() {
    try (InputStream in = IndicatorCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("no resource " + RESOURCE);
      }
      Entry[] entries = JsonMapper.shared().readValue(in, Entry[].class);
      return new IndicatorCatalogue(List.of(entries).stream().map(Entry::toIndicator).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Indicator> listIndicators() {
    return indicators;
  }

  public Optional<Indicator> findIndicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** One object of the file; its rules are still names. */
  private record Entry(
      String id,
      LocalizedText wording,
      LocalizedText title,
      String numerator,
      String population,
      @Nullable List<String> kinds,
      String polarity,
      String source,
      List<Indicator.Target> targets) {

    Indicator toIndicator() {
      NumeratorRule rule =
          NumeratorRule.find(numerator)
              .orElseThrow(() -> new IllegalStateException("no numerator rule " + numerator));
      return new Indicator(
          id,
          wording,
          title,
          rule,
          Population.of(population),
          kinds == null ? List.of() : kinds,
          Polarity.of(polarity),
          source,
          targets);
    }
  }
}
