package kz.qadam.audit;

import java.util.Set;
import java.util.function.BiPredicate;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;

/** The facts of all audited places of the register, for work on all of them. */
public interface PlaceFactsStream {

  /**
   * What the facts are.
   *
   * @param changeSeq number of the last change that they include
   * @param places how many places have facts
   */
  record Extent(long changeSeq, long places) {}

  /**
   * Measurements that lead to a place.
   *
   * @param criteria those that are looked at; none: no place is sought
   * @param leads whether a place with this measurement is worked on; called by one thread
   */
  record Sought(Set<CriterionId> criteria, BiPredicate<CriterionId, Observation.Measured> leads) {

    public Sought {
      criteria = Set.copyOf(criteria);
    }
  }

  /**
   * Works on places.
   *
   * @param <R> what the work on one place answers
   */
  interface Worker<R> {

    /** Told first what is coming. */
    void begin(Extent extent);

    /** Called by several threads, without a transaction, while the next places are read. */
    R work(KnownPlace place);

    /**
     * Gets what {@link #work} answered, one at a time, ordered by the id of the place, in the
     * caller's thread.
     */
    void take(R result);

    /** Told in the caller's thread of so many places that are not sought. */
    void passOver(long places);
  }

  /**
   * Works on every place of the register whose audits count, as of one moment. Memory holds a few
   * portions of them.
   */
  <R> void forEachPlace(Worker<R> worker);

  /**
   * As {@link #forEachPlace(Worker)}, but passes over places of which no counted audit holds a
   * measurement that is sought, without reading their other facts. An earlier measurement leads to
   * a place as well as the last one.
   */
  <R> void forEachPlace(Sought sought, Worker<R> worker);
}
