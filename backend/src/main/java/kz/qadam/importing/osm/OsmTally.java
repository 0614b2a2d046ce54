package kz.qadam.importing.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.qadam.importing.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of an extract's objects, so that a difference between the source and the
 * register can be told object by object: {@code --explain amenity=school} names each object with
 * that tag that was not taken.
 */
final class OsmTally {

  private static final int TAGS_NAMED = 40;

  private final @Nullable String explainedTag;
  private final Map<String, Integer> withoutKind = new HashMap<>();
  private final Map<String, Integer> explainedKinds = new TreeMap<>();
  private final List<String> explainedOthers = new ArrayList<>();

  /**
   * @param explainedTag {@code key=value}; null: none
   */
  OsmTally(@Nullable String explainedTag) {
    this.explainedTag = explainedTag;
  }

  void addTaken(OsmObject object, String kind) {
    if (isExplained(object)) {
      explainedKinds.merge(kind, 1, Integer::sum);
    }
  }

  void addRefused(OsmObject object, String code) {
    addOther(object, "refused, " + code);
  }

  /**
   * @param unknownTags tags that could make it a place if a rule mentioned them
   */
  void addWithoutKind(OsmObject object, List<String> unknownTags) {
    unknownTags.forEach(tag -> withoutKind.merge(tag, 1, Integer::sum));
    addOther(object, "no rule makes it a place");
  }

  /** Writes the counts into the report. */
  void summarize(ImportReport report) {
    if (explainedTag != null) {
      report.note("objects tagged " + explainedTag + ", by kind taken as: " + explainedKinds);
      explainedOthers.forEach(report::note);
    }
    if (!withoutKind.isEmpty()) {
      report.note("tags that no rule of osm-kinds.csv mentions, with counts: " + mostFrequent());
    }
  }

  private void addOther(OsmObject object, String why) {
    if (isExplained(object)) {
      explainedOthers.add(object.reference() + " " + object.tag("name").orElse("") + ": " + why);
    }
  }

  private boolean isExplained(OsmObject object) {
    if (explainedTag == null) {
      return false;
    }
    int equals = explainedTag.indexOf('=');
    String value = object.tagOrNull(explainedTag.substring(0, Math.max(equals, 0)));
    return value != null && value.equals(explainedTag.substring(equals + 1));
  }

  private String mostFrequent() {
    String named =
        withoutKind.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TAGS_NAMED)
            .map(tag -> tag.getKey() + " " + tag.getValue())
            .collect(Collectors.joining(", "));
    return named + (withoutKind.size() > TAGS_NAMED ? ", …" : "");
  }
}
