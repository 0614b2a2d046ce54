package kz.qadam.place;

import java.util.List;
import java.util.Optional;

/** The list of kinds of place, from {@code reference/place-kinds.csv}. */
public interface PlaceKinds {

  Optional<PlaceKind> findKind(String code);

  /** First level only, in the order of the file. */
  List<PlaceKind> listSectors();

  /** Second level, in the order of the file. */
  List<PlaceKind> listKinds();

  /**
   * Who usually owns a place of this kind in Kazakhstan; unknown for a code that is not in the
   * list. A place that gets its owner from here is marked {@link OwnerBasis#ASSUMED}.
   */
  OwnerClass typicalOwner(String kind);
}
