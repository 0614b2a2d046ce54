package kz.qadam.territory;

import java.util.List;
import java.util.Optional;

/** Reads the tree of territories. */
public interface TerritoryService {

  /**
   * The territory with this code.
   *
   * @throws TerritoryNotFoundException no territory has this code; answered as problem
   *     "territory-not-found", 404
   */
  Territory getTerritory(KatoCode code);

  Optional<Territory> findTerritory(KatoCode code);

  /** Direct children in the order of their codes; empty for a leaf. */
  List<Territory> listChildren(KatoCode code);

  /** From the country down to the territory itself. */
  List<Territory> listPath(KatoCode code);

  /** All regions and cities of republican significance in the order of their codes. */
  List<Territory> listRegions();

  /**
   * Territories within another one whose name in any language holds all the words, without regard
   * to case: those called exactly so first, then from the country down.
   *
   * @return at most so many; none for words that are blank
   */
  List<Territory> findTerritories(String words, KatoCode within, int limit);

  /** A locator over the boundaries that are current now; keep it for one job, not for ever. */
  TerritoryLocator locator();

  /**
   * A locator over boundaries that stay in force until the caller's transaction ends: whoever
   * activates others waits, and then finds the places that the caller wrote.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException no transaction is open
   */
  TerritoryLocator lockLocator();
}
