package kz.qadam.importing.osm;

import java.util.Iterator;

/** Keeps the background of the map, one set of features for each extract. */
public interface BackgroundStore {

  /**
   * Makes the features of this source those given, in the caller's transaction.
   *
   * @return whether they were others before
   */
  boolean replace(String source, Iterator<BackgroundFeature> features);
}
