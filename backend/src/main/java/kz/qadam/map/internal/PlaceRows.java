package kz.qadam.map.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import kz.qadam.place.PlaceId;

/** Where the index reads places from. Methods block. */
public interface PlaceRows {

  /**
   * Reads every place of the register in one consistent state.
   *
   * @return number of the last change that state contains
   */
  long readAll(Consumer<PlaceRow> taker);

  /** Reads these places; those no longer in the register are left out. */
  List<PlaceRow> findPlaces(Collection<PlaceId> ids);
}
