package kz.qadam.map.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import kz.qadam.place.PlaceId;

/** When places were last audited. Blocks. */
public interface VisitDates {

  /** Day of the last submitted audit; places that have none are left out. */
  Map<PlaceId, LocalDate> findLast(Collection<PlaceId> places);
}
