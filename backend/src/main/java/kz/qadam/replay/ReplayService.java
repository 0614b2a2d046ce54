package kz.qadam.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qadam.standard.PackVersion;

/** Shows what another version of the standard would change, before it takes force. */
public interface ReplayService {

  /** Told how far the work is. */
  interface Listener {

    void begin(long places);

    void advance(long places);
  }

  /**
   * Judges all facts by the version in force and by this one, and returns when that is done.
   *
   * @throws kz.qadam.problem.ServiceException "standard-not-found", or "replay-running": another
   *     one is not done yet
   */
  Replay run(PackVersion to, String who, Listener listener);

  /** As {@link #run}, but returns at once while the work goes on. */
  UUID start(PackVersion to, String who);

  /**
   * One replay.
   *
   * @throws kz.qadam.problem.ServiceException "replay-not-found"
   */
  Replay getReplay(UUID id);

  /** Replays under this version, the latest first. */
  List<Replay> findReplays(PackVersion to);

  FlipCounts count(UUID replay);

  /** In the order of places, then of groups, after that one; at most that many. */
  List<FoundFlip> findFlips(FlipQuery query, Optional<FoundFlip> after, int limit);

  /** All of them in the same order; memory holds a portion. */
  void forEachFlip(FlipQuery query, Consumer<FoundFlip> taker);
}
