package kz.qadam.demo.town;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.demo.BackgroundFeature;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoTable;
import kz.qadam.demo.KindProfile;
import kz.qadam.demo.KindProfile.Site;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.NamePattern;
import kz.qadam.demo.OwnerRegister;
import kz.qadam.demo.PlaceDetails;
import kz.qadam.geo.Position;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;

/**
 * The made-up town of Qadamkent, on open steppe in the Karaganda Region where no settlement is; the
 * state classifier of territories has no place of this name.
 */
public final class Town {

  private static final Position CENTRE = new Position(48.6, 73.32);
  private static final KatoCode REGION = new KatoCode("350000000");
  private static final double TURN_DEGREES = 9;

  /** Its key beside the numbers of places, which begin at 1. */
  private static final long PLAN_KEY = 0;

  private static final String NEIGHBOURHOOD = "Qadamkent";

  private final long seed;
  private final List<KindProfile> profiles;
  private final List<LocalizedText> words;
  private final OwnerRegister owners;
  private final LocalFrame frame = new LocalFrame(CENTRE, TURN_DEGREES);
  private final StreetGrid grid = new StreetGrid();
  private final TownPlan plan;
  private final Map<String, List<LocalizedText>> services = PlaceDetails.listServices();
  private final Map<String, Deque<LocalizedText>> landmarks = listLandmarks();

  public Town(
      long seed, List<KindProfile> profiles, List<LocalizedText> words, OwnerRegister owners) {
    this.seed = seed;
    this.profiles = profiles.stream().filter(profile -> profile.inTown() > 0).toList();
    this.words = List.copyOf(words);
    this.owners = owners;
    this.plan = new TownPlan(grid, Chance.of(seed, PLAN_KEY), count(Site.BLOCK), count(Site.LOT));
  }

  /** Streets, water, green and buildings. */
  public List<BackgroundFeature> listBackground() {
    return TownBackground.of(frame, grid, plan);
  }

  /**
   * All places of the town.
   *
   * @param firstNumber number of the first place; the others follow without gaps
   */
  public List<MadeUpPlace> listPlaces(int firstNumber) {
    Sites sites = new Sites(grid, plan, Chance.of(seed, PLAN_KEY - 1));
    List<MadeUpPlace> places = new ArrayList<>();
    for (KindProfile profile : profiles) {
      for (int i = 1; i <= profile.inTown(); i++) {
        places.add(place(firstNumber + places.size(), profile, i, sites.take(profile.site())));
      }
    }
    return places;
  }

  private MadeUpPlace place(int number, KindProfile profile, int ordinal, Placement placement) {
    Chance chance = Chance.of(seed, number);
    PlaceDetails details = PlaceDetails.draw(profile, services, chance);
    return new MadeUpPlace(
        number,
        profile,
        name(profile, ordinal, chance),
        placement.address(),
        REGION,
        frame.at(placement.centre()),
        placement.footprint().isEmpty() ? null : frame.outline(placement.footprint()),
        details.storeys(),
        details.commissionedYear(),
        owners.ownerOf(profile, NEIGHBOURHOOD, chance),
        details.tags(),
        placement.entrances().stream().map(frame::at).toList(),
        details.services());
  }

  private LocalizedText name(KindProfile profile, int ordinal, Chance chance) {
    LocalizedText landmark = landmarks.getOrDefault(profile.kind(), new ArrayDeque<>()).poll();
    return landmark != null
        ? landmark
        : profile.name().fill(Map.of("n", NamePattern.same(ordinal), "word", chance.pick(words)));
  }

  private int count(Site site) {
    return profiles.stream()
        .filter(profile -> profile.site() == site)
        .mapToInt(KindProfile::inTown)
        .sum();
  }

  private static Map<String, Deque<LocalizedText>> listLandmarks() {
    Map<String, Deque<LocalizedText>> landmarks = new HashMap<>();
    DemoTable.read("landmarks", row -> Map.entry(row.get("kind"), DemoTable.name(row)))
        .forEach(
            row ->
                landmarks
                    .computeIfAbsent(row.getKey(), _ -> new ArrayDeque<>())
                    .add(row.getValue()));
    return landmarks;
  }
}
