package kz.qadam.audit.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;

/** Where the projection of levels is kept. Callers hold the transaction. */
public interface LevelStore {

  /** Makes other writers of this place's facts and levels wait until the transaction ends. */
  void lockPlace(PlaceId place);

  Map<PlaceId, Map<DisabilityGroup, AccessRange>> findCurrent(
      String packId, Collection<PlaceId> places);

  /** Closes those current levels that these change, and opens these from the same instant. */
  void insertChanged(List<PlaceLevel> changed);

  /** Tells every node that the place changed. Last in the transaction: it queues the writers. */
  void announce(PlaceId place);

  /** Like {@link #announce}, for many places at once. */
  void announceAll();

  /** Makes all writers of levels wait, and prepares to take computed levels. */
  void beginRebuild();

  /** Hands over every audited place, one at a time, ordered by id. */
  void forEachHistory(Consumer<PlaceHistory> consumer);

  /** Takes computed levels, in pieces; several pieces may follow each other. */
  void takeComputed(List<PlaceLevel> computed);

  /**
   * Brings the projection to what was computed.
   *
   * @return how many current levels were missing or different
   */
  long finishRebuild(String packId);
}
