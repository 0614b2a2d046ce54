package kz.qadam.replay.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qadam.audit.KnownPlace;
import kz.qadam.audit.PlaceFactsStream;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.FlipCounts;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.PackComparison;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams the facts through both versions; what is found is written in transactions of its own. */
@Service
class DefaultReplayService implements ReplayService {

  private static final Logger log = LoggerFactory.getLogger(DefaultReplayService.class);
  private static final Listener NOBODY =
      new Listener() {
        @Override
        public void begin(long places) {}

        @Override
        public void advance(long places) {}
      };

  private final PlaceFactsStream facts;
  private final StandardPacks packs;
  private final ReplayStore store;
  private final Clock clock;
  private final TransactionTemplate own;

  DefaultReplayService(
      PlaceFactsStream facts,
      StandardPacks packs,
      ReplayStore store,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.facts = facts;
    this.packs = packs;
    this.store = store;
    this.clock = clock;
    own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Replay run(PackVersion to, String who, Listener listener) {
    Begun begun = begin(to, who);
    work(begun, listener);
    return getReplay(begun.id());
  }

  @Override
  public UUID start(PackVersion to, String who) {
    Begun begun = begin(to, who);
    Thread.ofVirtual().name("replay").start(() -> workAlone(begun));
    return begun.id();
  }

  private record Begun(UUID id, PackComparison comparison) {}

  private Begun begin(PackVersion to, String who) {
    StandardPack next = getPack(to);
    StandardPack current = packs.current();
    UUID id = UUID.randomUUID();
    own.executeWithoutResult(
        _ -> {
          store.lock();
          refuseWhileAnotherRuns();
          store.insert(replay(id, current, next, who));
        });
    return new Begun(id, new PackComparison(packs.getEngine(current), packs.getEngine(next)));
  }

  private StandardPack getPack(PackVersion name) {
    return packs
        .findPack(name.id(), name.version())
        .orElseThrow(() -> new ServiceException(ProblemType.STANDARD_NOT_FOUND, "no pack " + name));
  }

  private void refuseWhileAnotherRuns() {
    Instant now = now();
    for (Replay open : store.findOpen()) {
      if (open.state(now) == Replay.State.RUNNING) {
        throw new ServiceException(ProblemType.REPLAY_RUNNING, "replay " + open.id() + " runs");
      }
    }
  }

  private Replay replay(UUID id, StandardPack from, StandardPack to, String who) {
    Instant now = now();
    return new Replay(
        id,
        PackVersion.of(from),
        packs.getFiles(from).contentHash(),
        PackVersion.of(to),
        packs.getFiles(to).contentHash(),
        who,
        now,
        now,
        null,
        null,
        null,
        0,
        0);
  }

  private void workAlone(Begun begun) {
    try {
      work(begun, NOBODY);
    } catch (RuntimeException e) {
      log.error("replay {} failed", begun.id(), e);
    }
  }

  private void work(Begun begun, Listener listener) {
    Findings findings = new Findings(begun.id(), begun.comparison(), listener);
    try {
      begun
          .comparison()
          .decidingMeasurements()
          .map(deciding -> new PlaceFactsStream.Sought(deciding.criteria(), deciding::decides))
          .ifPresentOrElse(
              sought -> facts.forEachPlace(sought, findings), () -> facts.forEachPlace(findings));
      findings.finish();
    } catch (RuntimeException | Error e) {
      own.executeWithoutResult(_ -> store.fail(begun.id(), now()));
      throw e;
    }
  }

  /** Keeps what is found in pieces, with how far the work is. */
  private final class Findings implements PlaceFactsStream.Worker<List<FoundFlip>> {

    private final FlipBuffer buffer;
    private final UUID id;
    private final PackComparison comparison;
    private final Listener listener;
    private long done;

    Findings(UUID id, PackComparison comparison, Listener listener) {
      this.id = id;
      this.comparison = comparison;
      this.listener = listener;
      this.buffer = new FlipBuffer(clock);
    }

    @Override
    public void begin(PlaceFactsStream.Extent extent) {
      own.executeWithoutResult(_ -> store.setExtent(id, extent.changeSeq(), extent.places()));
      listener.begin(extent.places());
    }

    @Override
    public List<FoundFlip> work(KnownPlace known) {
      return comparison.compare(known.facts()).stream()
          .map(flip -> new FoundFlip(known.place(), known.territory(), flip))
          .toList();
    }

    @Override
    public void take(List<FoundFlip> flips) {
      flips.forEach(buffer::add);
      advance(1);
    }

    @Override
    public void passOver(long places) {
      advance(places);
    }

    private void advance(long places) {
      done += places;
      listener.advance(places);
      if (buffer.isDue(places)) {
        write();
      }
    }

    private void write() {
      own.executeWithoutResult(
          _ -> {
            store.addFlips(id, buffer.take());
            store.setDone(id, done, now());
          });
    }

    void finish() {
      write();
      own.executeWithoutResult(_ -> store.finish(id, now()));
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Replay getReplay(UUID id) {
    return store
        .findReplay(id)
        .orElseThrow(() -> new ServiceException(ProblemType.REPLAY_NOT_FOUND, "no replay " + id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Replay> findReplays(PackVersion to) {
    return store.findReplays(to);
  }

  @Override
  @Transactional(readOnly = true)
  public FlipCounts count(UUID replay) {
    return store.count(replay);
  }

  @Override
  @Transactional(readOnly = true)
  public List<FoundFlip> findFlips(FlipQuery query, Optional<FoundFlip> after, int limit) {
    return store.findFlips(query, after, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public void forEachFlip(FlipQuery query, Consumer<FoundFlip> taker) {
    store.forEachFlip(query, taker);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
  }
}
