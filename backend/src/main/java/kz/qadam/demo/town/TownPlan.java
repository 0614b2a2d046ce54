package kz.qadam.demo.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.qadam.demo.Chance;

/**
 * What is built where: public buildings with a block of their own, public buildings on a lot,
 * apartment houses, and houses of one family around them.
 */
final class TownPlan {

  static final Block SQUARE = new Block(5, 6);

  private static final int WIDE_SLOTS = 3;
  private static final int NARROW_SLOTS = 6;

  /** Public buildings keep to the middle of the town, this far more or less. */
  private static final double SCATTER_METRES = 500;

  private final List<Block> campuses = new ArrayList<>();
  private final List<Block> yards = new ArrayList<>();
  private final List<Lot> campusLots = new ArrayList<>();
  private final List<Lot> publicLots;
  private final List<Lot> apartments;
  private final List<Lot> familyHouses = new ArrayList<>();

  /**
   * Plans the town.
   *
   * @param campusCount public buildings with a block of their own
   * @param publicLotCount public buildings on a lot
   */
  TownPlan(StreetGrid grid, Chance chance, int campusCount, int publicLotCount) {
    List<Block> blocks = shuffled(buildableBlocks(), chance);
    campuses.addAll(blocks.subList(0, campusCount));
    campuses.forEach(block -> campusLots.add(campusLot(grid, block)));
    List<Lot> dense = new ArrayList<>();
    for (Block block : blocks.subList(campusCount, blocks.size())) {
      if (block.isDense()) {
        yards.add(block);
        dense.addAll(lots(grid, block, WIDE_SLOTS, chance));
      } else {
        familyHouses.addAll(lots(grid, block, NARROW_SLOTS, chance));
      }
    }
    List<Lot> inwards = sorted(dense, chance);
    publicLots = inwards.subList(0, publicLotCount);
    apartments = shuffled(inwards.subList(publicLotCount, inwards.size()), chance);
  }

  List<Block> campuses() {
    return campuses;
  }

  List<Block> yards() {
    return yards;
  }

  List<Lot> campusLots() {
    return campusLots;
  }

  List<Lot> publicLots() {
    return publicLots;
  }

  List<Lot> apartments() {
    return apartments;
  }

  /** Every building of the town. */
  List<Lot> listBuildings() {
    List<Lot> all = new ArrayList<>(campusLots);
    all.addAll(publicLots);
    all.addAll(apartments);
    all.addAll(familyHouses);
    return all;
  }

  private static List<Block> buildableBlocks() {
    List<Block> blocks = new ArrayList<>();
    for (int row = 0; row < StreetGrid.BLOCKS; row++) {
      for (int column = 0; column < StreetGrid.BLOCKS; column++) {
        Block block = new Block(column, row);
        if (block.isBuildable() && !block.equals(SQUARE)) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private static <T> List<T> shuffled(List<T> items, Chance chance) {
    List<T> shuffled = new ArrayList<>(items);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = chance.between(0, i);
      T item = shuffled.set(i, shuffled.get(j));
      shuffled.set(j, item);
    }
    return shuffled;
  }

  private static List<Lot> sorted(List<Lot> lots, Chance chance) {
    record Ranked(Lot lot, double rank) {}
    return lots.stream()
        .map(
            lot ->
                new Ranked(
                    lot,
                    StrictMath.hypot(lot.centre().eastMetres(), lot.centre().northMetres())
                        + chance.between(0, SCATTER_METRES)))
        .sorted(Comparator.comparingDouble(Ranked::rank))
        .map(Ranked::lot)
        .toList();
  }

  private static Lot campusLot(StreetGrid grid, Block block) {
    return new Lot(
        grid.across(block.row()), houseNumber(block, 2, -1), block.centre(), 120, 62, -1);
  }

  private static List<Lot> lots(StreetGrid grid, Block block, int slots, Chance chance) {
    boolean wide = slots == WIDE_SLOTS;
    double slotMetres = (StreetGrid.BLOCK_WIDTH_METRES - 40) / slots;
    List<Lot> lots = new ArrayList<>();
    for (int facingNorth : new int[] {-1, 1}) {
      Street street = grid.across(facingNorth < 0 ? block.row() : block.row() + 1);
      for (int slot = 0; slot < slots; slot++) {
        double width = wide ? chance.between(36, 50) : chance.between(9, 15);
        double depth = wide ? chance.between(13, 17) : chance.between(8, 12);
        double fromStreet = wide ? 24 : 20;
        Spot centre =
            block
                .centre()
                .moved(
                    (slot - (slots - 1) / 2.0) * slotMetres,
                    facingNorth * (StreetGrid.BLOCK_DEPTH_METRES / 2 - fromStreet));
        int number = houseNumber(block, slot * NARROW_SLOTS / slots, facingNorth);
        lots.add(new Lot(street, number, centre, width, depth, facingNorth));
      }
    }
    return lots;
  }

  /** Odd numbers north of the street, even ones south of it, growing eastwards. */
  private static int houseNumber(Block block, int slot, int facingNorth) {
    int fromWest = block.column() * NARROW_SLOTS + slot;
    return 2 * fromWest + (facingNorth < 0 ? 1 : 2);
  }
}
