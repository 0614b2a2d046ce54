package kz.qadam.audit.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Closes current levels without a successor. */
  void close(String packId, PlaceId place, Collection<DisabilityGroup> groups, Instant end);

  /** Tells every node that the place changed. Last in the transaction: it queues the writers. */
  void announce(PlaceId place);

  /** Like {@link #announce}, for many places at once. */
  void announceAll();

  /** Makes all writers of levels wait until the transaction ends. */
  void lockLevels();

  /**
   * Waits for whoever holds {@link #lockLevels}. Before asking which pack is in force: it may be
   * about to change.
   */
  void joinWriters();

  /** Version and files of the pack by which its levels were last rebuilt; empty: never. */
  Optional<String> findPackContent(String packId);

  /** Prepares to take computed levels. Callers hold the lock on levels. */
  void beginRebuild();

  /** Hands over every audited place, one at a time, ordered by id. */
  void forEachHistory(Consumer<PlaceHistory> consumer);

  /** Like {@link #forEachHistory(Consumer)}, for those of the places that were audited. */
  void forEachHistory(Collection<PlaceId> places, Consumer<PlaceHistory> consumer);

  /** Takes computed levels, in pieces; several pieces may follow each other. */
  void takeComputed(List<PlaceLevel> computed);

  /**
   * Brings the projection to what was computed.
   *
   * @param packContent what {@link #findPackContent} answers from now on
   * @param now when levels that differ end, and those that follow them begin
   * @return how many current levels were missing or different
   */
  long finishRebuild(String packId, String packContent, Instant now);
}
