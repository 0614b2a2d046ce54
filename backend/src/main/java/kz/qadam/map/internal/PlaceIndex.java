package kz.qadam.map.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kz.qadam.map.FoundPlaces;
import kz.qadam.map.MapItem;
import kz.qadam.map.PlaceFilter;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessState;

/**
 * All places at one moment, ordered along a Hilbert curve. Immutable: a change makes a new index,
 * which shares the names and copies the rest in runs.
 */
final class PlaceIndex {

  /** Takes the rows a filter keeps, in the order of the curve. */
  @FunctionalInterface
  interface RowVisitor {

    /** Takes a row and the ordinal of its {@link AccessState}. */
    void visit(int row, int state);
  }

  private static final AccessState[] STATES = AccessState.values();

  private final PlaceColumns columns;
  private final KindDictionary kinds;
  private final BlockBounds blocks;

  /**
   * Takes over both.
   *
   * @param columns sorted by key
   */
  PlaceIndex(PlaceColumns columns, KindDictionary kinds) {
    this.columns = columns;
    this.kinds = kinds;
    this.blocks = new BlockBounds(columns);
  }

  /**
   * This index with some places as they are now.
   *
   * @param touched every place that changed, came or went
   * @param current those of them that are in the register
   */
  PlaceIndex withChanges(Collection<PlaceId> touched, List<PlaceRow> current) {
    FoundPlaces leaving = FoundPlaces.of(touched);
    int left = 0;
    for (long id : columns.ids) {
      left += leaving.contains(id) ? 1 : 0;
    }
    KindDictionary dictionary = kinds.copy();
    Merge merge = new Merge(columns, columns.size() - left + current.size());
    List<PlaceRow> arriving =
        current.stream().sorted(Comparator.comparingLong(PlaceColumns::keyOf)).toList();
    int next = 0;
    for (int row = 0; row < columns.size(); row++) {
      while (next < arriving.size()
          && PlaceColumns.keyOf(arriving.get(next)) <= columns.keys[row]) {
        merge.insert(row, arriving.get(next++), dictionary);
      }
      if (leaving.contains(columns.ids[row])) {
        merge.skip(row);
      }
    }
    for (PlaceRow last : arriving.subList(next, arriving.size())) {
      merge.insert(columns.size(), last, dictionary);
    }
    return new PlaceIndex(merge.finish(), dictionary);
  }

  int size() {
    return columns.size();
  }

  PlaceColumns columns() {
    return columns;
  }

  RowFilter compile(PlaceFilter filter) {
    return new RowFilter(filter, columns, kinds);
  }

  /** Visits the places that the filter keeps, its own box included. */
  void scan(PlaceFilter filter, RowVisitor visitor) {
    RowFilter rows = compile(filter);
    if (filter.within().isPresent()) {
      scanBox(rows, GridBox.of(filter.within().get()), visitor);
      return;
    }
    for (int row = 0; row < columns.size(); row++) {
      int state = rows.stateIfKept(row);
      if (state >= 0) {
        visitor.visit(row, state);
      }
    }
  }

  /** Visits the places in a box that the filter keeps, its own box ignored. */
  void scanBox(RowFilter rows, GridBox box, RowVisitor visitor) {
    for (int block = 0; block < blocks.count(); block++) {
      if (blocks.meets(block, box)) {
        scanBlock(block, rows, box, visitor);
      }
    }
  }

  private void scanBlock(int block, RowFilter rows, GridBox box, RowVisitor visitor) {
    int end = Math.min(columns.size(), (block + 1) * BlockBounds.BLOCK);
    for (int row = block * BlockBounds.BLOCK; row < end; row++) {
      if (box.contains(columns.x[row], columns.y[row])) {
        int state = rows.stateIfKept(row);
        if (state >= 0) {
          visitor.visit(row, state);
        }
      }
    }
  }

  /** One row as other modules see it, judged for the filter's groups. */
  MapItem.Single single(int row, RowFilter rows) {
    return new MapItem.Single(
        new PlaceId(columns.ids[row]),
        columns.position(row),
        kinds.codeOf(columns.kinds[row]),
        columns.name(row),
        STATES[rows.state(row)],
        LevelBits.decode(rows.range(row)));
  }

  /** Copies runs of an old index and places between them new rows. */
  private static final class Merge {

    private final PlaceColumns from;
    private final PlaceColumns to;
    private int copied;
    private int filled;

    Merge(PlaceColumns from, int size) {
      this.from = from;
      this.to = new PlaceColumns(size);
    }

    void insert(int before, PlaceRow place, KindDictionary dictionary) {
      copyUntil(before);
      to.put(filled++, place, dictionary.numberOf(place.kind()));
    }

    void skip(int row) {
      copyUntil(row);
      copied = row + 1;
    }

    PlaceColumns finish() {
      copyUntil(from.size());
      return to;
    }

    private void copyUntil(int end) {
      to.copy(from, copied, end, filled);
      filled += end - copied;
      copied = end;
    }
  }
}
