package kz.qadam.map.internal;

import java.util.List;
import java.util.Optional;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/** The log of everything that changes what the map shows. Methods block. */
public interface PlaceChanges {

  /**
   * One entry.
   *
   * @param onlyPlace null: everything may have changed
   */
  record Change(long seq, @Nullable PlaceId onlyPlace) {

    boolean touchesEverything() {
      return onlyPlace == null;
    }

    Optional<PlaceId> place() {
      return Optional.ofNullable(onlyPlace);
    }
  }

  /** Returns when there may be a change after this one, at the latest after some seconds. */
  void awaitChange(long seq);

  /** Entries after this number, ascending. */
  List<Change> listAfter(long seq);

  /** Number of the last change up to {@code seq} that touched everything; 0 for none. */
  long lastOfEverything(long seq);

  /** Waits before the next attempt when the database did not answer. */
  void pauseAfterFailure();
}
