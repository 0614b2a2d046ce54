package kz.qadam.territory;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * The outline of one territory.
 *
 * @param name as the source writes it, for codes that the tree no longer has
 * @param outline WGS 84, longitude first; valid and not empty
 */
public record Boundary(KatoCode code, String name, MultiPolygon outline) {

  public Boundary {
    if (outline.isEmpty() || !outline.isValid()) {
      throw new IllegalArgumentException("the outline of " + code + " is empty or not valid");
    }
  }
}
