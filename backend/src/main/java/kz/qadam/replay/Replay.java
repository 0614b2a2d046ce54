package kz.qadam.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.standard.PackVersion;
import org.jspecify.annotations.Nullable;

/**
 * All facts of the register judged by two versions of a standard, as of one moment.
 *
 * @param from the version in force when it began
 * @param fromHash of its files
 * @param requestedBy {@code person/7} or {@code operator}
 * @param lastSignAt when whoever works on it last said so
 * @param changeSeq number of the last change that the facts include; null: not begun
 */
public record Replay(
    UUID id,
    PackVersion from,
    String fromHash,
    PackVersion to,
    String toHash,
    String requestedBy,
    Instant startedAt,
    Instant lastSignAt,
    @Nullable Instant finishedAt,
    @Nullable Instant failedAt,
    @Nullable Long changeSeq,
    long placesTotal,
    long placesDone) {

  /** Work that gives no sign for so long was stopped with its process. */
  public static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  /** How far it is. */
  public enum State {
    RUNNING,
    FINISHED,
    FAILED,
    /** Its process ended before it did. */
    STOPPED;

    /** Lower case, for text keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public State state(Instant now) {
    if (finishedAt != null) {
      return State.FINISHED;
    }
    if (failedAt != null) {
      return State.FAILED;
    }
    return lastSignAt.plus(LONGEST_SILENCE).isBefore(now) ? State.STOPPED : State.RUNNING;
  }

  public Optional<Instant> finished() {
    return Optional.ofNullable(finishedAt);
  }

  public Optional<Long> knownChangeSeq() {
    return Optional.ofNullable(changeSeq);
  }
}
