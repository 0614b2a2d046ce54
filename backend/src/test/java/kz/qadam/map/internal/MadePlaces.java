package kz.qadam.map.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;

/** Places from a fixed seed: towns with many places, steppe with few, some without a position. */
final class MadePlaces {

  static final List<String> KINDS =
      List.of("EDU.school", "EDU.kindergarten", "HLT.hospital", "TRN.bus_stop", "FIN.bank");
  static final List<String> TERRITORIES =
      List.of("750000000", "751110000", "751210000", "790000000", "791110000", "110000000");
  static final BoundingBox COUNTRY = new BoundingBox(46.5, 40.5, 87.3, 55.5);

  private final Random random;

  MadePlaces(long seed) {
    this.random = new Random(seed);
  }

  List<PlaceRow> rows(int count) {
    List<Position> towns = new ArrayList<>();
    for (int town = 0; town < 20; town++) {
      towns.add(positionIn(COUNTRY));
    }
    List<PlaceRow> rows = new ArrayList<>();
    for (long id = 1; id <= count; id++) {
      rows.add(row(id, towns));
    }
    return rows;
  }

  PlaceRow row(long id, List<Position> towns) {
    return new PlaceRow(
        new PlaceId(id),
        random.nextInt(50) == 0 ? null : position(towns),
        anyOf(KINDS),
        anyOf(List.of(OwnerClass.values())),
        new KatoCode(anyOf(TERRITORIES)),
        new LocalizedText("Нысан " + id, null, id % 2 == 0 ? "Place " + id : null),
        ranges());
  }

  private Position position(List<Position> towns) {
    if (random.nextInt(10) == 0) {
      return positionIn(COUNTRY);
    }
    Position town = anyOf(towns);
    return new Position(
        town.latitude() + random.nextGaussian() * 0.02,
        town.longitude() + random.nextGaussian() * 0.03);
  }

  Position positionIn(BoundingBox box) {
    return new Position(
        random.nextDouble(box.south(), box.north()), random.nextDouble(box.west(), box.east()));
  }

  /** A box of at most some degrees, anywhere in the country. */
  BoundingBox box() {
    Position corner = positionIn(COUNTRY);
    double widthDegrees = random.nextDouble() * random.nextDouble() * 20 + 0.001;
    return new BoundingBox(
        corner.longitude(),
        corner.latitude(),
        corner.longitude() + widthDegrees,
        corner.latitude() + widthDegrees / 2);
  }

  private Map<DisabilityGroup, AccessRange> ranges() {
    if (random.nextInt(3) == 0) {
      return Map.of();
    }
    Map<DisabilityGroup, AccessRange> ranges = new EnumMap<>(DisabilityGroup.class);
    for (DisabilityGroup group : DisabilityGroup.values()) {
      if (random.nextInt(10) > 0) {
        ranges.put(group, range());
      }
    }
    return ranges;
  }

  private AccessRange range() {
    AccessLevel one = anyOf(List.of(AccessLevel.values()));
    AccessLevel other = random.nextInt(4) == 0 ? anyOf(List.of(AccessLevel.values())) : one;
    return one.compareTo(other) <= 0 ? new AccessRange(one, other) : new AccessRange(other, one);
  }

  <T> T anyOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Each value with a chance of one in {@code every}; often none. */
  <T> List<T> someOf(List<T> values, int every) {
    return values.stream().filter(_ -> random.nextInt(every) == 0).toList();
  }

  int below(int end) {
    return random.nextInt(end);
  }
}
