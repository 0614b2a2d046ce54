package kz.qadam.map.internal;

import java.nio.charset.StandardCharsets;
import kz.qadam.geo.Position;
import kz.qadam.geo.WebMercator;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Places as parallel arrays, {@value #BYTES_PER_PLACE} bytes each, names apart. Filled by one
 * thread, then never changed.
 */
@SuppressWarnings("EnumOrdinal") // bytes that live in memory only
final class PlaceColumns {

  /** Sum of the fields below without names. */
  static final int BYTES_PER_PLACE = 8 + 8 + 4 + 4 + 4 + 4 + 2 + 1 + 1;

  private static final String NAME_SEPARATOR = "\0";
  private static final int LANGUAGES = 3;

  /** Along the Hilbert curve, ascending. */
  final long[] keys;

  final long[] ids;
  final int[] x;
  final int[] y;
  final int[] territories;

  /** {@link LevelBits}. */
  final int[] levels;

  /** Index into the kinds of the {@link PlaceIndex}. */
  final short[] kinds;

  final byte[] owners;

  /** One bit a group that was assessed. */
  final byte[] assessed;

  /** Three names in UTF-8 with a zero byte between them. */
  final byte[][] names;

  PlaceColumns(int size) {
    keys = new long[size];
    ids = new long[size];
    x = new int[size];
    y = new int[size];
    territories = new int[size];
    levels = new int[size];
    kinds = new short[size];
    owners = new byte[size];
    assessed = new byte[size];
    names = new byte[size][];
  }

  int size() {
    return keys.length;
  }

  /** Writes one place; its kind is written by the caller's dictionary number. */
  void put(int at, PlaceRow row, short kind) {
    Position position = row.knownPosition();
    x[at] = position == null ? -1 : WebMercator.x(position.longitude());
    y[at] = position == null ? -1 : WebMercator.y(position.latitude());
    keys[at] = keyOf(row);
    ids[at] = row.id().value();
    territories[at] = Integer.parseInt(row.territory().value());
    levels[at] = LevelBits.encode(row.ranges());
    assessed[at] = LevelBits.encodeAssessed(row.ranges());
    kinds[at] = kind;
    owners[at] = (byte) row.owner().ordinal();
    names[at] = encode(row.name());
  }

  /** Copies a run of places; ends are half open. */
  void copy(PlaceColumns from, int start, int end, int at) {
    int length = end - start;
    System.arraycopy(from.keys, start, keys, at, length);
    System.arraycopy(from.ids, start, ids, at, length);
    System.arraycopy(from.x, start, x, at, length);
    System.arraycopy(from.y, start, y, at, length);
    System.arraycopy(from.territories, start, territories, at, length);
    System.arraycopy(from.levels, start, levels, at, length);
    System.arraycopy(from.assessed, start, assessed, at, length);
    System.arraycopy(from.kinds, start, kinds, at, length);
    System.arraycopy(from.owners, start, owners, at, length);
    System.arraycopy(from.names, start, names, at, length);
  }

  boolean hasPosition(int row) {
    return x[row] >= 0;
  }

  /** Null when the position is not known. */
  @Nullable Position position(int row) {
    return hasPosition(row) ? WebMercator.position(x[row], y[row]) : null;
  }

  LocalizedText name(int row) {
    String[] parts =
        new String(names[row], StandardCharsets.UTF_8).split(NAME_SEPARATOR, LANGUAGES);
    return new LocalizedText(parts[0], parts[1], parts[2]);
  }

  static long keyOf(PlaceRow row) {
    Position position = row.knownPosition();
    return position == null
        ? HilbertCurve.NOWHERE
        : HilbertCurve.key(WebMercator.x(position.longitude()), WebMercator.y(position.latitude()));
  }

  private static byte[] encode(LocalizedText name) {
    String joined =
        String.join(NAME_SEPARATOR, orEmpty(name.kk()), orEmpty(name.ru()), orEmpty(name.en()));
    return joined.getBytes(StandardCharsets.UTF_8);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
