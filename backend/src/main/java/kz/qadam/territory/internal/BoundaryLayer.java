package kz.qadam.territory.internal;

import java.util.List;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundarySource;

/**
 * One boundary set as stored.
 *
 * @param setId of the stored set; it never changes its content
 */
public record BoundaryLayer(long setId, BoundarySource source, List<Boundary> boundaries) {

  public BoundaryLayer {
    boundaries = List.copyOf(boundaries);
  }
}
