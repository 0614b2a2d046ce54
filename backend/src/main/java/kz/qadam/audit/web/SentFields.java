package kz.qadam.audit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a form as a page sends it: names to texts; of a name sent twice the first counts.
 *
 * <p>A controller takes it as a parameter, see {@link SentFieldsResolver}.
 */
record SentFields(Map<String, String> values) {

  /** Every form carries it against forged ones; it is no answer. */
  private static final String FORM_TOKEN = "_csrf";

  SentFields {
    values = Map.copyOf(values);
  }

  /** A name without a value, as in {@code a&b=1} or {@code {"a": null}}, holds nothing. */
  static SentFields of(Map<String, @Nullable String> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    sent.forEach((name, value) -> values.put(name, value == null ? "" : value));
    values.remove(FORM_TOKEN);
    return new SentFields(values);
  }
}
