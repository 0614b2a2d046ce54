package kz.qadam.map;

import java.util.Optional;
import kz.qadam.place.PlaceId;

/** Lists places page by page. Blocks: addresses and dates come from the database. */
public interface PlaceListings {

  /** Places on one page. */
  int PAGE_SIZE = 20;

  /**
   * The page with this number, or the last one when there are fewer: places come and go.
   *
   * @param page from 1
   * @param selected a place the reader chose; shown even when it is on another page
   */
  PlaceListing list(PlaceFilter filter, int page, Optional<PlaceId> selected);
}
