package kz.qadam.indicator;

import java.util.Locale;

/** Whose units an indicator counts, by the name it has in {@code reference/indicators.json}. */
public enum Population {
  /** Places, whoever owns them; services are not counted. */
  PLACES,
  /** Places and, by the chosen reading, services, whoever owns them. */
  ALL_OWNERS,
  /** Places and, by the chosen reading, services of central state and local executive bodies. */
  EXECUTIVE_BODIES;

  /** Name in the data file and in text keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The population with this name.
   *
   * @throws IllegalArgumentException no population has it
   */
  public static Population of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
