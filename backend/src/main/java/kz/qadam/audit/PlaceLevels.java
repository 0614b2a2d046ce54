package kz.qadam.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPack;

/** The levels of audited places: a projection of their facts under the current standard pack. */
public interface PlaceLevels {

  /** Current ranges by group; empty when the place was never audited. */
  Map<DisabilityGroup, AccessRange> currentLevels(PlaceId place);

  /** Current ranges of those of the places that were audited. */
  Map<PlaceId, Map<DisabilityGroup, AccessRange>> currentLevels(Collection<PlaceId> places);

  /**
   * Computes every audited place again from its observations and brings the projection up to date.
   * A place without levels gets its whole history, dated by its audits; a current level that
   * differs is closed and follows from now; one that no fact carries any more is closed. Runs in
   * one transaction and in constant memory.
   *
   * @return how many current levels were missing or different
   */
  long rebuild();

  /**
   * Rebuilds unless the levels were already computed by the content that the current pack has now.
   * Of several nodes that start at once, one does the work.
   *
   * @return how many current levels were missing or different
   */
  long rebuildWhenPackChanged();

  /** Makes all writers of levels wait until the caller's transaction ends. */
  void lock();

  /**
   * Computes everything by the pack that came into force in the caller's transaction, as {@link
   * #rebuild} does; levels that differ end at this moment. Callers hold the {@link #lock}.
   *
   * @return how many current levels were missing or different
   */
  long followPack(Instant moment);

  /**
   * What this version makes of all facts of the place, from its first audit on, whether it was in
   * force then or not; by group, then in time's order. Kind, storeys and year are those of now.
   */
  List<LevelPeriod> history(PlaceId place, StandardPack pack);
}
