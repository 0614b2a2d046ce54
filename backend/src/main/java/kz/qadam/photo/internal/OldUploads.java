package kz.qadam.photo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes photos on their way that nobody went on with for long; docs/personal-data.md promises it.
 * A tablet that goes on after all is told to begin again.
 */
@Component
class OldUploads {

  private static final Duration LEAST = Duration.ofDays(14); // tablets are offline for weeks

  private final UploadStore store;
  private final MediaStore media;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Duration kept;

  OldUploads(
      UploadStore store,
      MediaStore media,
      TransactionOperations transactions,
      Clock clock,
      @Value("${qadam.photo.uploads-kept}") Duration kept) {
    if (kept.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "qadam.photo.uploads-kept is 14 days or more, was " + kept);
    }
    this.store = store;
    this.media = media;
    this.transactions = transactions;
    this.clock = clock;
    this.kept = kept;
  }

  /** Every node does so a day after it did last; whoever comes second finds nothing. */
  @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000) // milliseconds
  void delete() {
    Instant before = clock.instant().minus(kept);
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(_ -> deleteOne(before)));
    }
    media.removeLeftovers(before); // pieces whose row was never committed
  }

  /** Pieces go while the row is held: those of an upload that begins again come afterwards. */
  private boolean deleteOne(Instant before) {
    return store
        .removeTouchedBefore(before)
        .map(
            gone -> {
              gone.upload()
                  .offsets()
                  .forEach(
                      start ->
                          media.remove(
                              DefaultPhotoService.pieceName(gone.sender(), gone.photo(), start)));
              return true;
            })
        .orElse(false);
  }
}
