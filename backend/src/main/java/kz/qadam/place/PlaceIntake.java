package kz.qadam.place;

import java.util.Iterator;
import java.util.List;
import kz.qadam.geo.BoundingBox;
import org.jspecify.annotations.Nullable;

/** Takes the places of one source into the register, a million as well as one. */
public interface PlaceIntake {

  /** What to do with places of the source that it no longer has. */
  enum Missing {
    /** Leave them in the register and name them in the result. */
    REPORT,
    /** Take them out of the register; their history stays. */
    REMOVE
  }

  /** Whether to change the register. */
  enum Mode {
    APPLY,
    /** Change nothing; count what would change. */
    DRY_RUN
  }

  /**
   * How to take the places.
   *
   * @param source what {@code places.source} says, e.g. {@code osm}
   * @param importId row of {@code imports} that the places will point to
   * @param extent places of the source outside of it are not missing; null: the whole source
   * @param expectedRows about how many places come; decides how indexes are kept
   */
  record Order(
      String source,
      long importId,
      Mode mode,
      Missing missing,
      @Nullable BoundingBox extent,
      long expectedRows) {}

  /**
   * What came of it. Inserted, updated and unchanged together are the places that came.
   *
   * @param missing places of the source within the extent that did not come
   * @param missingSourceIds up to {@value #MAX_NAMED} of them
   */
  record Result(
      long inserted, long updated, long unchanged, long missing, List<String> missingSourceIds) {

    public static final int MAX_NAMED = 1000;

    public Result {
      missingSourceIds = List.copyOf(missingSourceIds);
    }

    /** Whether the register now differs from before, or would. */
    public boolean changesAnything(Missing choice) {
      return inserted + updated > 0 || (missing > 0 && choice == Missing.REMOVE);
    }
  }

  /**
   * Takes all places that the iterator gives, in the caller's transaction. A place whose content is
   * as it was stays untouched. While rows come, the iterator runs on a thread of its own; what it
   * throws is thrown here, and the caller's transaction must then be rolled back.
   *
   * <p>When the source brings more rows than the register has, tables stay locked against readers
   * until the transaction ends, because their indexes are built anew.
   *
   * @param places each source id at most once
   */
  Result take(Order order, Iterator<SourcePlace> places);
}
