package kz.qadam.map;

import java.util.Arrays;
import java.util.Collection;
import kz.qadam.place.PlaceId;

/** The places a text search found; asked once for every place the other filters leave. */
public final class FoundPlaces {

  private final long[] sortedIds;

  private FoundPlaces(long[] sortedIds) {
    this.sortedIds = sortedIds;
  }

  public static FoundPlaces of(Collection<PlaceId> ids) {
    return new FoundPlaces(ids.stream().mapToLong(PlaceId::value).sorted().toArray());
  }

  public boolean contains(long placeId) {
    return Arrays.binarySearch(sortedIds, placeId) >= 0;
  }

  public int size() {
    return sortedIds.length;
  }
}
