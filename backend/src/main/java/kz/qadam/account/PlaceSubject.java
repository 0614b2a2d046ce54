package kz.qadam.account;

import java.util.Optional;
import kz.qadam.place.PlaceId;

/**
 * Finds the place that an address is about, so that a grant within a territory can be asked for.
 * Modules with addresses of their own give one each.
 */
public interface PlaceSubject {

  /** Its name in the column {@code within} of the permission matrix. */
  String name();

  /** Empty when there is nothing with this id, or it is no id at all. Blocks. */
  Optional<PlaceId> findPlace(String id);

  /** Whether it is work that this person began at the place. Blocks. */
  default boolean isOwn(String id, PersonId person) {
    return false;
  }
}
