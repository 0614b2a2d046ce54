package kz.qadam.map.internal;

import java.util.Map;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes in about one place.
 *
 * @param knownPosition null: not known
 * @param ranges empty: never assessed
 */
public record PlaceRow(
    PlaceId id,
    @Nullable Position knownPosition,
    String kind,
    OwnerClass owner,
    KatoCode territory,
    LocalizedText name,
    Map<DisabilityGroup, AccessRange> ranges) {

  public PlaceRow {
    ranges = Map.copyOf(ranges);
  }
}
