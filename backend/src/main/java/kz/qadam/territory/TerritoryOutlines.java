package kz.qadam.territory;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Outlines in force now, simplified for drawing. In memory; any thread. */
public interface TerritoryOutlines {

  /**
   * One outline.
   *
   * @param geometry polygon or multipolygon, WGS 84, longitude first
   */
  record Outline(KatoCode code, BoundarySource source, Geometry geometry) {}

  /** Deepest zoom with its own simplification; deeper ones get the outlines as stored. */
  int MAX_ZOOM = 12;

  /** Where the outline of a territory comes from; empty when there is none. */
  Optional<BoundarySource> findSource(KatoCode code);

  /**
   * The outline of a territory; the country's is the union of the regions.
   *
   * @param zoom web map zoom: details below half a pixel of it are left out
   */
  Optional<Outline> findOutline(KatoCode code, int zoom);

  /**
   * Outlines of the direct children that have one, in the order of their codes, with shared borders
   * simplified alike.
   */
  List<Outline> listChildOutlines(KatoCode code, int zoom);

  /** Changes with the outlines in force: for cache keys and {@code ETag}s. */
  String version();
}
