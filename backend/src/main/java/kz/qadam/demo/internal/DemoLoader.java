package kz.qadam.demo.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import kz.qadam.audit.PlaceLevels;
import kz.qadam.demo.Assessment;
import kz.qadam.demo.DemoCalendar;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.MadeUpRegister;
import kz.qadam.demo.persistence.DemoRows;
import kz.qadam.demo.persistence.DemoStore;
import kz.qadam.importing.Progress;
import kz.qadam.place.PlaceIntake;
import kz.qadam.place.SourcePlace;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the demo in one transaction: stopped at any moment, it leaves an empty home that can be
 * loaded again.
 */
@Component
class DemoLoader {

  private final DemoStore store;
  private final DemoRows demoRows;
  private final PlaceIntake intake;
  private final TerritoryService territories;
  private final StandardPacks packs;
  private final PlaceLevels levels;
  private final DemoAccounts accounts;
  private final DemoPast past;

  DemoLoader(
      DemoStore store,
      DemoRows demoRows,
      PlaceIntake intake,
      TerritoryService territories,
      StandardPacks packs,
      PlaceLevels levels,
      DemoAccounts accounts,
      DemoPast past) {
    this.store = store;
    this.demoRows = demoRows;
    this.intake = intake;
    this.territories = territories;
    this.packs = packs;
    this.levels = levels;
    this.accounts = accounts;
    this.past = past;
  }

  /** What asking for the demo came to. */
  enum Outcome {
    LOADED,
    /** The register has or had places; nothing was changed. */
    HOME_IN_USE,
    /** The home was once started without the demo; nothing was changed. */
    DECLINED
  }

  /** How the demo is wanted. */
  enum Wish {
    /** By a first start that nobody told otherwise. */
    UNASKED,
    /** By a person. */
    ASKED
  }

  /** Notes that this home is to stay without the demo, if it is still empty. */
  @Transactional
  public void decline() {
    if (store.isHomeEmpty()) {
      store.decline();
    }
  }

  /** Loads the demo of usual size into an empty home. */
  @Transactional
  public Outcome load(Wish wish, PrintStream out) {
    return load(wish, newMaker().usualCountrySize(), out);
  }

  /**
   * Loads the demo into an empty home.
   *
   * @param countrySize places of the national register; the town comes on top
   */
  @Transactional
  public Outcome load(Wish wish, int countrySize, PrintStream out) {
    store.lock();
    if (!store.isHomeEmpty()) {
      return Outcome.HOME_IN_USE;
    }
    if (wish == Wish.UNASKED && store.isDeclined()) {
      return Outcome.DECLINED;
    }
    long started = System.nanoTime();
    out.println("qadam: loading the made-up register of the demo …");
    int places = fill(countrySize, new Progress(out));
    Duration taken = Duration.ofNanos(System.nanoTime() - started);
    out.printf(Locale.ROOT, "qadam: the demo has %,d places; %d s%n", places, taken.toSeconds());
    return Outcome.LOADED;
  }

  private int fill(int countrySize, Progress progress) {
    DemoMaker maker = newMaker();
    MadeUpRegister register = maker.makeRegister(countrySize);
    long importId = store.openImport(Fingerprint.of(register), register.size());
    progress.begin("places", register.size());
    store.recordAsOf(DemoCalendar.at(DemoCalendar.REGISTER_OPENED_ON, 9, 0));
    takePlaces(register, importId, progress);
    store.recordAsOfNow();
    demoRows.copyBackground(register.background());
    demoRows.copyAudits(register, packs.current(), counted("audits", register, maker, progress));
    demoRows.copyObservations(register, counted("observations", register, maker, progress));
    demoRows.copyAcceptances(
        register, accounts.openReviewer(), counted("decisions", register, maker, progress));
    demoRows.copyCommitments(
        register, packs.current(), counted("commitments", register, maker, progress));
    store.markLoaded();
    store.prepareForReading();
    past.record();
    levels.rebuild();
    store.announce();
    return register.size();
  }

  /** Makes up what happened at each place and says how far the stage is. */
  private static Function<MadeUpPlace, Assessment> counted(
      String stage, MadeUpRegister register, DemoMaker maker, Progress progress) {
    progress.begin(stage + " of places", register.size());
    return place -> {
      progress.advance(1);
      return maker.assess(register, place);
    };
  }

  private void takePlaces(MadeUpRegister register, long importId, Progress progress) {
    SourcePlaces sourcePlaces = new SourcePlaces(territories.lockLocator());
    Iterator<SourcePlace> incoming =
        register.places().peek(_ -> progress.advance(1)).map(sourcePlaces::of).iterator();
    intake.take(
        new PlaceIntake.Order(
            SourcePlaces.SOURCE,
            importId,
            PlaceIntake.Mode.APPLY,
            PlaceIntake.Missing.REPORT,
            null,
            register.size()),
        incoming);
  }

  private DemoMaker newMaker() {
    StandardPack pack = packs.current();
    return new DemoMaker(DemoMaker.SEED, pack);
  }
}
