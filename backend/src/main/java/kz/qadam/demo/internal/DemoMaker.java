package kz.qadam.demo.internal;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.demo.Assessment;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoTable;
import kz.qadam.demo.KindProfile;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.MadeUpRegister;
import kz.qadam.demo.OwnerRegister;
import kz.qadam.demo.assessment.Assessments;
import kz.qadam.demo.assessment.Diligence;
import kz.qadam.demo.country.NationalRegister;
import kz.qadam.demo.town.Town;
import kz.qadam.standard.StandardPack;
import kz.qadam.text.LocalizedText;

/** Makes the demo from a seed: the same seed and pack, the same demo. */
final class DemoMaker {

  /** The number of the standard, and the year the Concept begins. */
  static final long SEED = 3846_2025L;

  /** The ministry's map has "more than 43,000" objects (DOMAIN 2). */
  private static final int LEAST_PLACES = 42_600;

  private static final int MOST_PLACES = 42_699;
  private static final long SIZE_KEY = -2;

  private final long seed;
  private final Assessments assessments;

  DemoMaker(long seed, StandardPack pack) {
    this.seed = seed;
    this.assessments = new Assessments(seed, pack);
  }

  /** How many places the national register has; the town comes on top. */
  int usualCountrySize() {
    return Chance.of(seed, SIZE_KEY).between(LEAST_PLACES, MOST_PLACES);
  }

  MadeUpRegister makeRegister(int countrySize) {
    List<KindProfile> profiles = KindProfile.listAll();
    List<LocalizedText> words = DemoTable.read("words", DemoTable::name);
    OwnerRegister owners = new OwnerRegister(words);
    Town town = new Town(seed, profiles, words, owners);
    List<MadeUpPlace> inTown = town.listPlaces(1);
    List<MadeUpPlace> inCountry = new ArrayList<>(countrySize);
    new NationalRegister(seed, profiles, words, owners)
        .strew(countrySize, inTown.size() + 1, inCountry::add);
    return new MadeUpRegister(inTown, inCountry, town.listBackground());
  }

  /** What happened at a place of the register; the same at each call. */
  Assessment assess(MadeUpRegister register, MadeUpPlace place) {
    boolean inTown = place.number() <= register.town().size();
    return assessments.of(place, inTown ? Diligence.TOWN : Diligence.COUNTRY);
  }
}
