package kz.qadam.place;

import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * Which places to list, and which page of them; the conditions hold together.
 *
 * @param kinds codes of sectors or kinds, any of them matches; empty: every kind
 * @param territory this territory and all below it; null: everywhere
 * @param box sides included; null: everywhere, also places without a position
 * @param text words that must all stand in a name or an address, in any language; null: any
 * @param source null: any
 * @param ownerClasses any of them matches; empty: every class
 * @param afterId the page starts after this id; 0: first page
 * @param limit places on a page, 1 to {@value #MAX_LIMIT}
 */
public record PlaceQuery(
    Set<String> kinds,
    @Nullable KatoCode territory,
    @Nullable BoundingBox box,
    @Nullable String text,
    @Nullable String source,
    Set<OwnerClass> ownerClasses,
    long afterId,
    int limit) {

  public static final int MAX_LIMIT = 1000;

  /** Every place, in pages of 100. */
  public static final PlaceQuery ALL =
      new PlaceQuery(Set.of(), null, null, null, null, Set.of(), 0, 100);

  public PlaceQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1.." + MAX_LIMIT + ", was " + limit);
    }
    if (afterId < 0) {
      throw new IllegalArgumentException("a page starts after 0 or an id, was " + afterId);
    }
    kinds = Set.copyOf(kinds);
    ownerClasses = Set.copyOf(ownerClasses);
  }
}
