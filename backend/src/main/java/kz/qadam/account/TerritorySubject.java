package kz.qadam.account;

import java.util.Optional;
import kz.qadam.territory.KatoCode;

/**
 * Finds the territory that an address is about, so that a grant for all of it can be asked for. For
 * what is of no single place; see {@link PlaceSubject}.
 */
public interface TerritorySubject {

  /** Its name in the column {@code within} of the permission matrix. */
  String name();

  /** Empty when there is nothing with this id, or it is no id at all. Blocks. */
  Optional<KatoCode> findTerritory(String id);
}
