package kz.qadam.replay.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.qadam.replay.FoundFlip;

/** What was found since it was last written, and whether it is time to write. One thread. */
final class FlipBuffer {

  private static final int MOST = 5_000;
  private static final int PLACES_BETWEEN_LOOKS = 256;

  /** Well below {@link kz.qadam.replay.Replay#LONGEST_SILENCE}. */
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final Clock clock;
  private List<FoundFlip> flips = new ArrayList<>();
  private Instant writtenAt;
  private long placesSinceLook;

  FlipBuffer(Clock clock) {
    this.clock = clock;
    this.writtenAt = clock.instant();
  }

  void add(FoundFlip flip) {
    flips.add(flip);
  }

  /** Asked after so many more places; the clock is looked at now and then. */
  boolean isDue(long places) {
    placesSinceLook += places;
    if (flips.size() >= MOST) {
      return true;
    }
    if (placesSinceLook < PLACES_BETWEEN_LOOKS) {
      return false;
    }
    placesSinceLook = 0;
    return writtenAt.plus(INTERVAL).isBefore(clock.instant());
  }

  List<FoundFlip> take() {
    List<FoundFlip> taken = flips;
    flips = new ArrayList<>();
    writtenAt = clock.instant();
    return taken;
  }
}
