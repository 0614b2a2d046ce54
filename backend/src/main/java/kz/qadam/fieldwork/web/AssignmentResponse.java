package kz.qadam.fieldwork.web;

import kz.qadam.fieldwork.Assignment;
import kz.qadam.geo.Position;
import kz.qadam.place.Place;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place to visit, for its auditor's tablet.
 *
 * @param longitude WGS 84, degrees; null: not known
 * @param due last day, ISO
 * @param reason never, expired, risk or repeat
 * @param order 1 for the first place of the way
 * @param blind earlier values are to be hidden
 */
record AssignmentResponse(
    String id,
    long place,
    Words name,
    String kind,
    Words address,
    @Nullable Double longitude,
    @Nullable Double latitude,
    String due,
    String reason,
    int order,
    boolean blind) {

  /** A text in up to three languages; null: not in this one. */
  record Words(@Nullable String kk, @Nullable String ru, @Nullable String en) {

    static Words of(LocalizedText text) {
      return new Words(text.kk(), text.ru(), text.en());
    }
  }

  static AssignmentResponse of(Assignment one, Place place, int order) {
    return new AssignmentResponse(
        Long.toString(one.id()),
        place.id().value(),
        Words.of(place.name()),
        place.kind(),
        Words.of(place.address()),
        place.position().map(Position::longitude).orElse(null),
        place.position().map(Position::latitude).orElse(null),
        one.dueOn().toString(),
        one.reason().code(),
        order,
        one.isBlind());
  }
}
