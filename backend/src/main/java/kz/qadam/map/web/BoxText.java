package kz.qadam.map.web;

import java.util.Locale;
import kz.qadam.geo.BoundingBox;

/** A box as the parameter {@code bbox} writes it: west, south, east, north, to about a metre. */
final class BoxText {

  private BoxText() {}

  static String of(BoundingBox box) {
    return String.format(
        Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", box.west(), box.south(), box.east(), box.north());
  }
}
