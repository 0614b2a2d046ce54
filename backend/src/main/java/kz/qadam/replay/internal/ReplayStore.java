package kz.qadam.replay.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qadam.replay.FlipCounts;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.replay.Replay;
import kz.qadam.standard.PackVersion;

/** Where replays are kept. */
public interface ReplayStore {

  /** Makes others wait who begin one, until the transaction ends. */
  void lock();

  void insert(Replay replay);

  void setExtent(UUID id, long changeSeq, long places);

  void setDone(UUID id, long places, Instant now);

  void finish(UUID id, Instant now);

  void fail(UUID id, Instant now);

  Optional<Replay> findReplay(UUID id);

  List<Replay> findReplays(PackVersion to);

  /** Those that neither finished nor failed. */
  List<Replay> findOpen();

  void addFlips(UUID id, List<FoundFlip> flips);

  FlipCounts count(UUID replay);

  List<FoundFlip> findFlips(FlipQuery query, Optional<FoundFlip> after, int limit);

  void forEachFlip(FlipQuery query, Consumer<FoundFlip> taker);
}
