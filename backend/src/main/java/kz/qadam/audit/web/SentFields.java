package kz.qadam.audit.web;

import java.util.Map;

/**
 * The body of a form as a page sends it: names to texts; of a name sent twice the first counts.
 *
 * <p>A controller takes it as a parameter, see {@link SentFieldsResolver}.
 */
record SentFields(Map<String, String> values) {

  SentFields {
    values = Map.copyOf(values);
  }
}
