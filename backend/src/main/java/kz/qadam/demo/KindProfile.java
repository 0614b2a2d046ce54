package kz.qadam.demo;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * What made-up places of one kind are like.
 *
 * @param share of the national register, in ten-thousandths
 * @param inTown how many the town has
 */
public record KindProfile(
    String kind,
    int share,
    int inTown,
    Site site,
    NamePattern name,
    int storeysFrom,
    int storeysTo,
    OwnerMix owners) {

  /** What the place stands on. */
  public enum Site {
    /** A block of its own between four streets. */
    BLOCK,
    /** A building of its own. */
    LOT,
    /** A ground floor in somebody else's building. */
    SHOPFRONT,
    /** A whole apartment house. */
    HOME,
    /** No building. */
    OPEN,
    STOP,
    STATION,
    PARK,
    BEACH
  }

  /** The first three letters of the kind, e.g. {@code EDU}. */
  public String sector() {
    return kind.substring(0, 3);
  }

  /** A building, or at least a room in one. */
  public boolean isIndoors() {
    return switch (site) {
      case BLOCK, LOT, SHOPFRONT, HOME, STATION -> true;
      case OPEN, STOP, PARK, BEACH -> false;
    };
  }

  /** All kinds that the demo makes, in the order of {@code demo/kinds.csv}. */
  public static List<KindProfile> listAll() {
    return DemoTable.read("kinds", KindProfile::of);
  }

  private static KindProfile of(CSVRecord row) {
    return new KindProfile(
        row.get("kind"),
        Integer.parseInt(row.get("share")),
        Integer.parseInt(row.get("town")),
        Site.valueOf(row.get("site").toUpperCase(Locale.ROOT)),
        new NamePattern(DemoTable.name(row)),
        Integer.parseInt(row.get("storeys_from")),
        Integer.parseInt(row.get("storeys_to")),
        OwnerMix.parse(row.get("owners")));
  }
}
