package kz.qadam.map.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kz.qadam.map.BackgroundTiles;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.TileAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps the tiles that were asked for last, until the background changes. */
@Service
class CachedBackgroundTiles implements BackgroundTiles {

  private static final int KEPT_TILES = 2000;

  /** From which zoom a kind is drawn: below it would be a blur. */
  private static final Map<String, Integer> FIRST_ZOOM =
      Map.of(
          "water",
          6,
          "green",
          9,
          "major_road",
          9,
          "road",
          12,
          "rail",
          12,
          "building",
          14,
          "path",
          15);

  private record Key(TileAddress address, long revision) {}

  private final BackgroundShapes shapes;
  private final PlaceMap map;
  private final Map<Key, String> kept = new LinkedHashMap<>(16, 0.75f, true);

  CachedBackgroundTiles(BackgroundShapes shapes, PlaceMap map) {
    this.shapes = shapes;
    this.map = map;
  }

  @Override
  public String getTile(TileAddress address) {
    Key key = new Key(address, map.backgroundRevision());
    String known = find(key);
    if (known != null) {
      return known;
    }
    TileWriter writer = new TileWriter();
    Set<String> kinds = kindsAt(address.zoom());
    if (!kinds.isEmpty()) {
      shapes.readShapes(address, kinds, writer::add);
    }
    return keep(key, writer.toJson());
  }

  private static Set<String> kindsAt(int zoom) {
    Set<String> kinds = new LinkedHashSet<>();
    FIRST_ZOOM.forEach(
        (kind, first) -> {
          if (zoom >= first) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private synchronized @Nullable String find(Key key) {
    return kept.get(key);
  }

  private synchronized String keep(Key key, String tile) {
    kept.put(key, tile);
    if (kept.size() > KEPT_TILES) {
      kept.remove(kept.keySet().iterator().next());
    }
    return tile;
  }
}
