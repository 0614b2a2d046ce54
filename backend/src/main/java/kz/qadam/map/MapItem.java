package kz.qadam.map;

import java.util.Optional;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Something drawn on the map. */
public sealed interface MapItem {

  /**
   * Places too close to be told apart at this zoom.
   *
   * @param position middle of its places, moved a little so that clusters keep apart
   * @param bounds smallest box around its places
   */
  record Cluster(Position position, BoundingBox bounds, StateCounts counts) implements MapItem {}

  /**
   * One place.
   *
   * @param knownPosition null: position not known; such a place is listed but not drawn
   * @param state worst over the groups asked for
   * @param range the interval the state comes from; everything is open when not assessed
   */
  record Single(
      PlaceId id,
      @Nullable Position knownPosition,
      String kind,
      LocalizedText name,
      AccessState state,
      AccessRange range)
      implements MapItem {

    public Optional<Position> position() {
      return Optional.ofNullable(knownPosition);
    }
  }
}
