package kz.qadam.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kz.qadam.place.Place;

/** A row of {@code place_statements} without its key to the place. */
@Embeddable
class StatementColumns {

  @Column(nullable = false)
  private String key = "";

  @Column(nullable = false)
  private String value = "";

  @Column(nullable = false)
  private String source = "";

  protected StatementColumns() {}

  Place.Statement toStatement() {
    return new Place.Statement(key, value, source);
  }
}
