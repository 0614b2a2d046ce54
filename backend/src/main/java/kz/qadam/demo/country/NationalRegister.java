package kz.qadam.demo.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoTable;
import kz.qadam.demo.KindProfile;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.NamePattern;
import kz.qadam.demo.OwnerRegister;
import kz.qadam.demo.PlaceDetails;
import kz.qadam.geo.Position;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;

/**
 * Strews made-up places over the country: regions by their population, settlements by theirs, kinds
 * in the shares of the ministry's statistics.
 */
public final class NationalRegister {

  /** No real school, polyclinic or street has a number this high, so no real one is meant. */
  private static final int FIRST_NUMBER = 501;

  private static final NamePattern ADDRESS =
      NamePattern.of(
          "{settlement}, {street}-{n} көшесі, {house}",
          "{settlement}, ул. {street}-{n}, {house}",
          "{house} {street}-{n} Street, {settlement}");

  private record Series(KatoCode region, String kind) {}

  private final long seed;
  private final List<LocalizedText> words;
  private final OwnerRegister owners;
  private final KindDraw kinds;
  private final Map<String, List<LocalizedText>> services = PlaceDetails.listServices();
  private final Map<Series, Integer> series = new HashMap<>();

  public NationalRegister(
      long seed, List<KindProfile> profiles, List<LocalizedText> words, OwnerRegister owners) {
    this.seed = seed;
    this.words = List.copyOf(words);
    this.owners = owners;
    this.kinds = new KindDraw(profiles);
  }

  /**
   * Makes this many places.
   *
   * @param firstNumber number of the first place; the others follow without gaps
   */
  public void strew(int count, int firstNumber, Consumer<MadeUpPlace> taker) {
    int number = firstNumber;
    for (Map.Entry<Settlement, Integer> part : partsOf(count)) {
      for (int i = 0; i < part.getValue(); i++) {
        taker.accept(place(number, part.getKey()));
        number++;
      }
    }
  }

  private static List<Map.Entry<Settlement, Integer>> partsOf(int count) {
    record Region(KatoCode code, double people) {}
    List<Region> regions =
        DemoTable.read(
            "regions",
            row ->
                new Region(
                    new KatoCode(row.get("region")),
                    Double.parseDouble(row.get("people_thousand"))));
    List<Settlement> settlements = Settlement.listAll();
    int[] regionParts = Apportionment.split(count, regions.stream().map(Region::people).toList());
    List<Map.Entry<Settlement, Integer>> parts = new ArrayList<>();
    for (int i = 0; i < regionParts.length; i++) {
      KatoCode region = regions.get(i).code();
      List<Settlement> own =
          settlements.stream().filter(settlement -> settlement.region().equals(region)).toList();
      int[] ownParts =
          Apportionment.split(regionParts[i], own.stream().map(Settlement::people).toList());
      IntStream.range(0, ownParts.length)
          .forEach(j -> parts.add(Map.entry(own.get(j), ownParts[j])));
    }
    return parts;
  }

  private MadeUpPlace place(int number, Settlement settlement) {
    Chance chance = Chance.of(seed, number);
    KindProfile profile = kinds.pick(settlement, chance);
    Position position = settlement.somewhere(chance);
    PlaceDetails details = PlaceDetails.draw(profile, services, chance);
    return new MadeUpPlace(
        number,
        profile,
        name(profile, settlement, chance),
        address(settlement, chance),
        settlement.region(),
        position,
        null,
        details.storeys(),
        details.commissionedYear(),
        owners.ownerOf(profile, settlement.region() + " " + settlement.name().kk(), chance),
        details.tags(),
        profile.isIndoors() ? List.of(position) : List.of(),
        details.services());
  }

  private LocalizedText name(KindProfile profile, Settlement settlement, Chance chance) {
    int number =
        series.merge(
            new Series(settlement.region(), profile.kind()), FIRST_NUMBER, (n, _) -> n + 1);
    return profile.name().fill(Map.of("n", NamePattern.same(number), "word", chance.pick(words)));
  }

  private LocalizedText address(Settlement settlement, Chance chance) {
    return ADDRESS.fill(
        Map.of(
            "settlement", settlement.inAddress(),
            "street", chance.pick(words),
            "n", NamePattern.same(chance.between(FIRST_NUMBER, FIRST_NUMBER + 98)),
            "house", NamePattern.same(chance.between(1, 120))));
  }
}
