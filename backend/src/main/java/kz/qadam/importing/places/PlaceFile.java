package kz.qadam.importing.places;

import java.util.Iterator;
import kz.qadam.geo.BoundingBox;
import kz.qadam.place.SourcePlace;
import org.jspecify.annotations.Nullable;

/** A file of places, opened and found to be readable. */
public interface PlaceFile extends AutoCloseable {

  /** What {@code places.source} says about places of this file. */
  String source();

  /** About how many places it holds. */
  long expectedRows();

  /** Where the file speaks for its source; null: it is the whole source. */
  @Nullable BoundingBox extent();

  /**
   * Every place that can be taken, once; what cannot be taken goes to the report that the file was
   * opened with. Used by one thread, not necessarily the one that opened the file.
   */
  Iterator<SourcePlace> places();

  /**
   * Stores what the file holds besides places, in the import's transaction.
   *
   * @return whether it changed anything that maps show
   */
  default boolean storeRest() {
    return false;
  }

  /** Says in the report what the file as a whole was like; called when all places were read. */
  default void summarize() {}

  @Override
  void close();
}
