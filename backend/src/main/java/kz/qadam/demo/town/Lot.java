package kz.qadam.demo.town;

import java.util.List;
import kz.qadam.text.LocalizedText;

/**
 * A building with an address.
 *
 * @param centre middle of the building
 * @param facingNorth +1 when its street lies north of it, -1 when south
 */
record Lot(
    Street street,
    int house,
    Spot centre,
    double widthMetres,
    double depthMetres,
    int facingNorth) {

  /** From this depth a building is a U with two wings. */
  private static final double DEEP_METRES = 40;

  private static final double WING_METRES = 16;

  static List<Spot> rectangle(Spot centre, double widthMetres, double depthMetres) {
    double halfWidth = widthMetres / 2;
    double halfDepth = depthMetres / 2;
    return List.of(
        centre.moved(-halfWidth, -halfDepth),
        centre.moved(halfWidth, -halfDepth),
        centre.moved(halfWidth, halfDepth),
        centre.moved(-halfWidth, halfDepth));
  }

  /** The building's walls, once around: a rectangle, or a U open to the yard when it is deep. */
  List<Spot> outline() {
    if (depthMetres < DEEP_METRES) {
      return rectangle(centre, widthMetres, depthMetres);
    }
    double halfWidth = widthMetres / 2;
    double front = facingNorth * depthMetres / 2;
    return List.of(
        centre.moved(-halfWidth, front),
        centre.moved(halfWidth, front),
        centre.moved(halfWidth, -front),
        centre.moved(halfWidth - WING_METRES, -front),
        centre.moved(halfWidth - WING_METRES, front - facingNorth * WING_METRES),
        centre.moved(-halfWidth + WING_METRES, front - facingNorth * WING_METRES),
        centre.moved(-halfWidth + WING_METRES, -front),
        centre.moved(-halfWidth, -front));
  }

  /**
   * A door in the wall towards the street.
   *
   * @param alongMetres from the middle of the wall, eastwards positive
   */
  Spot frontDoor(double alongMetres) {
    return centre.moved(alongMetres, facingNorth * depthMetres / 2);
  }

  /** A door in the wall towards the yard. */
  Spot backDoor(double alongMetres) {
    double depth = depthMetres < DEEP_METRES ? depthMetres / 2 : WING_METRES - depthMetres / 2;
    return centre.moved(alongMetres, -facingNorth * depth);
  }

  LocalizedText address() {
    return street.address(house);
  }
}
