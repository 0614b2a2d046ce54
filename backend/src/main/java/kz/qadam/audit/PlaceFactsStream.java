package kz.qadam.audit;

import java.util.function.Consumer;
import java.util.function.Function;

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
   * Works on every place of the register whose audits count, as of one moment. Memory holds a few
   * portions of them.
   *
   * @param begin told first what is coming
   * @param work called by several threads, without a transaction, while the next places are read
   * @param taker gets what {@code work} answered, one at a time, ordered by the id of the place, in
   *     the caller's thread
   */
  <R> void forEachPlace(Consumer<Extent> begin, Function<KnownPlace, R> work, Consumer<R> taker);
}
