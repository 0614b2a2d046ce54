package kz.qadam.demo.internal;

import java.util.List;
import kz.qadam.demo.Assessment;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.MadeUpRegister;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.internal.ShippedPacks;

/** The demo with a small national register, made once for all tests. */
final class DemoSample {

  static final int COUNTRY_SIZE = 3_000;
  static final StandardPack PACK = ShippedPacks.load().current();
  static final DemoMaker MAKER = new DemoMaker(DemoMaker.SEED, PACK);
  static final MadeUpRegister REGISTER = MAKER.makeRegister(COUNTRY_SIZE);
  static final List<Assessed> TOWN = REGISTER.town().stream().map(DemoSample::assess).toList();
  static final List<Assessed> COUNTRY =
      REGISTER.country().stream().map(DemoSample::assess).toList();

  private DemoSample() {}

  /** A place with what happened there. */
  record Assessed(MadeUpPlace place, Assessment assessment) {}

  private static Assessed assess(MadeUpPlace place) {
    return new Assessed(place, MAKER.assess(REGISTER, place));
  }
}
