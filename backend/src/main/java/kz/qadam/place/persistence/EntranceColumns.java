package kz.qadam.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kz.qadam.geo.Position;
import kz.qadam.place.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** A row of {@code entrances} without its key to the place. */
@Embeddable
class EntranceColumns {

  @Column(nullable = false)
  private short number;

  private @Nullable String name;

  private @Nullable Point geom;

  protected EntranceColumns() {}

  Place.Entrance toEntrance() {
    return new Place.Entrance(number, name, geom == null ? null : Position.of(geom));
  }
}
