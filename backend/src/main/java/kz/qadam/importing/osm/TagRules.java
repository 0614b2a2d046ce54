package kz.qadam.importing.osm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table that says which tags make an object what; the first rule that fits decides.
 *
 * <p>Columns: key, value ({@code *} for any), an optional second tag that must stand beside it, and
 * the kind; an empty kind says that such an object is none. Immutable; any thread.
 */
final class TagRules {

  private static final String ANY = "*";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, List<Rule>> rulesByKey = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private int size;

  private record Rule(
      int order, String key, String value, String whenKey, String whenValue, String kind) {

    boolean fits(Map<String, String> tags) {
      String actual = tags.get(key);
      return actual != null
          && (value.equals(ANY) || value.equals(actual))
          && (whenKey.isEmpty() || whenValue.equals(tags.get(whenKey)));
    }
  }

  /**
   * Reads a table from the class path.
   *
   * @throws UncheckedIOException there is none, or it has not these columns
   */
  static TagRules load(String resource) {
    try (InputStream in = TagRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no " + resource);
      }
      TagRules rules = new TagRules();
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      FORMAT.parse(reader).forEach(rules::add);
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(CSVRecord row) {
    Rule rule =
        new Rule(
            size++,
            row.get("key"),
            row.get("value"),
            row.get("when_key"),
            row.get("when_value"),
            row.get("kind"));
    rulesByKey.computeIfAbsent(rule.key, key -> new ArrayList<>()).add(rule);
    keys.add(rule.key);
  }

  /** The kind that the first fitting rule gives; empty when none fits or it gives none. */
  Optional<String> findKind(Map<String, String> tags) {
    Rule first = firstFitting(tags);
    return first == null || first.kind.isEmpty() ? Optional.empty() : Optional.of(first.kind);
  }

  /** Tags of the table's keys that no rule mentions, as {@code key=value}. */
  List<String> listUnknown(Map<String, String> tags) {
    if (firstFitting(tags) != null) {
      return List.of();
    }
    return keys.stream().filter(tags::containsKey).map(key -> key + "=" + tags.get(key)).toList();
  }

  /** Whether any of the tags has a key of the table. */
  boolean mentions(Map<String, String> tags) {
    return tags.keySet().stream().anyMatch(keys::contains);
  }

  /** All kinds that rules give. */
  Set<String> listKinds() {
    Set<String> kinds = new LinkedHashSet<>();
    rulesByKey.values().forEach(rules -> rules.forEach(rule -> kinds.add(rule.kind)));
    kinds.remove("");
    return kinds;
  }

  private @Nullable Rule firstFitting(Map<String, String> tags) {
    Rule first = null;
    for (String key : tags.keySet()) {
      for (Rule rule : rulesByKey.getOrDefault(key, List.of())) {
        if ((first == null || rule.order < first.order) && rule.fits(tags)) {
          first = rule;
        }
      }
    }
    return first;
  }
}
