package kz.qadam.audit;

import java.util.function.Consumer;

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
   * Hands over every place of the register whose audits count, one at a time, ordered by id, as of
   * one moment. Memory holds a portion of them.
   *
   * @param begin told first what is coming
   */
  void forEachPlace(Consumer<Extent> begin, Consumer<KnownPlace> taker);
}
