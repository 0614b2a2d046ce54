package kz.qadam.demo;

import static kz.qadam.place.PlaceTag.EMERGENCY_SHELTER;
import static kz.qadam.place.PlaceTag.POLLING_STATION;
import static kz.qadam.place.PlaceTag.ROADSIDE_SERVICE;
import static kz.qadam.place.PlaceTag.TOURIST_ROUTE;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qadam.place.PlaceTag;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for a place wherever it stands.
 *
 * @param storeys null: no building
 * @param commissionedYear null: not known
 */
public record PlaceDetails(
    @Nullable Integer storeys,
    @Nullable Integer commissionedYear,
    SortedSet<PlaceTag> tags,
    List<LocalizedText> services) {

  private static final double PROBABILITY_OF_A_KNOWN_YEAR = 0.85;
  private static final double PROBABILITY_OF_A_YOUNG_BUILDING = 0.35;
  private static final double PROBABILITY_OF_A_SERVICE = 0.8;

  private static final Map<String, Map<PlaceTag, Double>> TAG_PROBABILITIES =
      Map.of(
          "EDU.school", Map.of(POLLING_STATION, 0.6, EMERGENCY_SHELTER, 0.2),
          "CUL.culture_house", Map.of(POLLING_STATION, 0.5, EMERGENCY_SHELTER, 0.1),
          "SPT.sports_centre", Map.of(EMERGENCY_SHELTER, 0.3),
          "TRN.fuel", Map.of(ROADSIDE_SERVICE, 0.5),
          "FOD.cafe", Map.of(ROADSIDE_SERVICE, 0.1),
          "HTL.guest_house", Map.of(TOURIST_ROUTE, 0.4),
          "CUL.museum", Map.of(TOURIST_ROUTE, 0.6),
          "CUL.sight", Map.of(TOURIST_ROUTE, 1.0),
          "REC.park", Map.of(TOURIST_ROUTE, 0.4));

  /** Services of all kinds that give some, from {@code demo/services.csv}. */
  public static Map<String, List<LocalizedText>> listServices() {
    return DemoTable.read("services", row -> Map.entry(row.get("kind"), DemoTable.name(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  public static PlaceDetails draw(
      KindProfile profile, Map<String, List<LocalizedText>> services, Chance chance) {
    return new PlaceDetails(
        profile.isIndoors() ? chance.between(profile.storeysFrom(), profile.storeysTo()) : null,
        chance.happens(PROBABILITY_OF_A_KNOWN_YEAR) ? year(chance) : null,
        tags(profile, chance),
        services.getOrDefault(profile.kind(), List.of()).stream()
            .filter(_ -> chance.happens(PROBABILITY_OF_A_SERVICE))
            .toList());
  }

  private static int year(Chance chance) {
    return chance.happens(PROBABILITY_OF_A_YOUNG_BUILDING)
        ? chance.between(2005, 2024)
        : chance.between(1956, 2004);
  }

  private static SortedSet<PlaceTag> tags(KindProfile profile, Chance chance) {
    SortedSet<PlaceTag> tags = new TreeSet<>();
    // Sorted, because the order of Map.of differs between runs of the JVM.
    TAG_PROBABILITIES.getOrDefault(profile.kind(), Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(tag -> chance.happens(tag.getValue()))
        .forEach(tag -> tags.add(tag.getKey()));
    return tags;
  }
}
