package kz.qadam.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.NaiveEvaluator;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.VerdictEngine;
import kz.qadam.standard.internal.ShippedPacks;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Full audits a second on one core, all criteria and all five groups: the engine, and beside it the
 * same rules written straight down. One audit is from the facts as stored to all levels.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VerdictBench {

  private static final long SEED = 3846;
  private static final int AUDITS = 256;
  private static final double REQUIRED_PER_SECOND = 20_000;

  private final StandardPack pack = ShippedPacks.load().current();
  private final VerdictEngine engine = new VerdictEngine(pack);
  private final List<PlaceFacts> audits = new FullAudits(pack, SEED).make(AUDITS);
  private int next;

  /** Levels of place and zones for every group. */
  @Benchmark
  public PlaceVerdicts engine() {
    return engine.judge(nextAudit());
  }

  /** The level of the place for every group. */
  @Benchmark
  public void naive(Blackhole blackhole) {
    NaiveEvaluator naive = new NaiveEvaluator(pack, nextAudit());
    for (DisabilityGroup group : DisabilityGroup.values()) {
      AccessLevel level = naive.level(group);
      blackhole.consume(level);
    }
  }

  private PlaceFacts nextAudit() {
    next = (next + 1) % AUDITS;
    return audits.get(next);
  }

  /** Runs both and prints audits a second and their ratio. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(VerdictBench.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    double engine = perSecond(results, "engine");
    double naive = perSecond(results, "naive");
    System.out.printf(Locale.ROOT, "verdict engine: %,.0f full audits/s on one core%n", engine);
    System.out.printf(Locale.ROOT, "naive peer:     %,.0f full audits/s on one core%n", naive);
    Bars bars = new Bars();
    bars.check(
        engine >= REQUIRED_PER_SECOND,
        String.format(
            Locale.ROOT, "ratio %.1f; required %,.0f/s", engine / naive, REQUIRED_PER_SECOND));
    System.exit(bars.exitCode());
  }

  private static double perSecond(Collection<RunResult> results, String method) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
