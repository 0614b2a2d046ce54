package kz.qadam.map.internal;

/** Takes places one by one and orders them along the curve. For one thread and one use. */
final class PlaceIndexBuilder {

  private static final int FIRST_CAPACITY = 1024;

  private final KindDictionary kinds = KindDictionary.empty();
  private PlaceColumns columns = new PlaceColumns(FIRST_CAPACITY);
  private int size;

  void add(PlaceRow row) {
    if (size == columns.size()) {
      PlaceColumns larger = new PlaceColumns(size * 2);
      larger.copy(columns, 0, size, 0);
      columns = larger;
    }
    columns.put(size++, row, kinds.numberOf(row.kind()));
  }

  PlaceIndex build() {
    PlaceColumns sorted = new PlaceColumns(size);
    int at = 0;
    for (int row : RadixSort.order(columns.keys, size)) {
      sorted.copy(columns, row, row + 1, at++);
    }
    return new PlaceIndex(sorted, kinds);
  }
}
