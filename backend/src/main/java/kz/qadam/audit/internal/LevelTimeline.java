package kz.qadam.audit.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;

/** The levels of one place as they followed each other, equal ones joined. Feed in time's order. */
final class LevelTimeline {

  private final PlaceId place;
  private final String packId;
  private final List<PlaceLevel> closed = new ArrayList<>();
  private final Map<DisabilityGroup, PlaceLevel> current = new EnumMap<>(DisabilityGroup.class);

  LevelTimeline(PlaceId place, String packId) {
    this.place = place;
    this.packId = packId;
  }

  /** From this moment on these ranges hold, and no others. */
  void add(Instant moment, AuditId audit, Map<DisabilityGroup, AccessRange> ranges) {
    for (PlaceLevel level : List.copyOf(current.values())) {
      if (!level.range().equals(ranges.get(level.group()))) {
        current.remove(level.group());
        closed.add(level.closedAt(moment));
      }
    }
    ranges.forEach(
        (group, range) ->
            current.computeIfAbsent(
                group, _ -> new PlaceLevel(place, group, packId, range, audit, moment, null)));
  }

  /** Closed ones and current ones. */
  List<PlaceLevel> levels() {
    List<PlaceLevel> levels = new ArrayList<>(closed);
    levels.addAll(current.values());
    return levels;
  }
}
