package kz.qadam.territory.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kz.qadam.territory.BoundarySet;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLevel;

/** Territories and boundary sets as stored. Reads see the caller's transaction. */
public interface TerritoryStore {

  /** A stored set without its outlines. */
  record StoredSet(long id, BoundarySource source, boolean hasSameContent) {}

  List<Territory> listTerritories();

  /** Adds or replaces by code. */
  void putTerritories(Collection<Territory> territories, String source);

  /** Sets in force now with their outlines, in the order of their levels. */
  List<BoundaryLayer> listCurrentLayers();

  /** All sets of a level, marking those read from content with this hash, oldest first. */
  List<StoredSet> listSets(TerritoryLevel level, byte[] contentSha256);

  void addSet(BoundarySet set);

  /** Ends a set on the day another begins. */
  void endSet(long id, LocalDate validTo);

  void removeSet(long id);

  /** Last in the transaction: tells every node to read territories again. */
  void appendChange();

  /** Code of this installation: another one may give its sets the same ids. */
  String installation();

  /** Number of the latest change of any kind; 0 before the first. */
  long lastChange();

  /** Whether territories or boundaries changed after the change with this number. */
  boolean hasChangedSince(long change);

  /** Makes other activations, and whoever keeps boundaries, wait until this transaction ends. */
  void lockBoundaries();

  /** Makes activations wait until this transaction ends; any number of transactions may. */
  void keepBoundaries();
}
