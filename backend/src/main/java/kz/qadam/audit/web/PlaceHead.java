package kz.qadam.audit.web;

import kz.qadam.place.Place;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.text.LocalizedText;

/**
 * What the audit's pages say about the place at their top.
 *
 * @param name its own name, or that of its kind when it has none
 */
record PlaceHead(long id, LocalizedText name, LocalizedText kind, LocalizedText address) {

  static PlaceHead of(Place place, PlaceKinds kinds) {
    LocalizedText kind =
        kinds.findKind(place.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE);
    return new PlaceHead(
        place.id().value(), place.name().isEmpty() ? kind : place.name(), kind, place.address());
  }
}
