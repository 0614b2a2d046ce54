package kz.qadam.place;

import kz.qadam.territory.TerritoryLocator;

/** In which territory each place is counted. */
public interface PlaceTerritories {

  /**
   * What came of counting anew.
   *
   * @param moved places that changed their territory or its basis
   * @param outside places that no territory covers any more; they stay where they were counted
   */
  record Reassigned(long moved, long outside) {}

  /**
   * Counts every place with a position anew, in the caller's transaction; places whose territory
   * the source states stay.
   */
  Reassigned reassign(TerritoryLocator locator);
}
