package kz.qadam.bench;

import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A replay of 300,000 places with 150 facts each under a pack with one norm changed, beside {@code
 * COPY observations TO STDOUT} of the same rows: both in turn, three times, the best of each. The
 * process has a heap of 1 GiB. {@code QADAM_BENCH_PLACES} makes it smaller.
 */
public final class ReplayBench {

  private static final int FACTS = 150;
  private static final int ROUNDS = 3;
  private static final double BAR = 3;

  private ReplayBench() {}

  /** Fills a database, measures and prints the ratio. */
  public static void main(String[] arguments) throws Exception {
    int places = Integer.parseInt(System.getenv().getOrDefault("QADAM_BENCH_PLACES", "300000"));
    Bars bars = new Bars();
    TestDatabase database = TestDatabase.empty("bench_replay");
    System.setProperty("spring.datasource.url", database.url());
    System.setProperty("qadam.home", Path.of("var", "bench").toString());
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(QadamApplication.class).web(WebApplicationType.NONE).run()) {
      measure(context, database, places, bars);
    }
    System.exit(bars.exitCode());
  }

  private static void measure(
      ConfigurableApplicationContext context, TestDatabase database, int places, Bars bars)
      throws Exception {
    StandardPacks packs = context.getBean(StandardPacks.class);
    try (Connection connection = database.dataSource().getConnection()) {
      new BenchRegister(connection, packs.current()).fill(places, FACTS);
      PackRegister register = context.getBean(PackRegister.class);
      PackVersion norm = draft(packs, register, "norm", "mm,>=,1600,,KOS,yes");
      PackVersion weight = draft(packs, register, "weight", "mm,>=,1600,,KOS,no");
      ReplayService replays = context.getBean(ReplayService.class);
      double copy = Double.MAX_VALUE;
      double ofNorm = Double.MAX_VALUE;
      double ofWeight = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        copy = Math.min(copy, copyOut(connection));
        ofNorm = Math.min(ofNorm, replay(replays, norm));
        ofWeight = Math.min(ofWeight, replay(replays, weight));
      }
      check(bars, "one norm changed", ofNorm, copy);
      check(bars, "one norm and its weight changed, so that every fact is read", ofWeight, copy);
    }
  }

  private static void check(Bars bars, String what, double replay, double copy) {
    bars.check(
        replay / copy <= BAR,
        String.format(
            Locale.ROOT,
            "replay, %s: %.1f s, COPY of the same rows %.1f s; ratio %.2f; required at most %.0f",
            what,
            replay,
            copy,
            replay / copy,
            BAR));
  }

  private static PackVersion draft(
      StandardPacks packs, PackRegister register, String version, String row) {
    StandardPack current = packs.current();
    PackFiles files = packs.getFiles(current);
    return PackVersion.of(
        register.load(
            new PackFiles(
                files.description().replace(current.version(), version),
                files.criteria().replace("mm,>=,1500,,KOS,yes", row)),
            "operator"));
  }

  private static double copyOut(Connection connection) throws Exception {
    long start = System.nanoTime();
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY observations TO STDOUT", OutputStream.nullOutputStream());
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "COPY: %,d rows in %.1f s%n", rows, seconds);
    return seconds;
  }

  private static double replay(ReplayService replays, PackVersion next) {
    long start = System.nanoTime();
    Replay done =
        replays.run(
            next,
            "operator",
            new ReplayService.Listener() {
              @Override
              public void begin(long places) {}

              @Override
              public void advance(long places) {}
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "replay: %,d places, %,d of them flip, in %.1f s%n",
        done.placesDone(),
        replays.count(done.id()).places(),
        seconds);
    return seconds;
  }
}
