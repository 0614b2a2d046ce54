package kz.qadam.place.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kz.qadam.place.PlacePage;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of places as a GeoJSON FeatureCollection with the members of OGC API – Features.
 *
 * @param links one with {@code rel} next while there is a next page
 */
record PlaceCollectionResponse(
    String type,
    long numberMatched,
    int numberReturned,
    List<Link> links,
    List<PlaceFeatureResponse> features) {

  /** A way on, relative to the service. */
  record Link(String rel, String href) {}

  static PlaceCollectionResponse of(PlacePage page, URI request) {
    List<Link> links =
        page
            .nextAfter()
            .map(after -> new Link("next", hrefOf(request, PlaceCursor.after(after))))
            .stream()
            .toList();
    return new PlaceCollectionResponse(
        "FeatureCollection",
        page.matched(),
        page.places().size(),
        links,
        page.places().stream()
            .map(place -> PlaceFeatureResponse.of(place, Optional.empty()))
            .toList());
  }

  private static String hrefOf(URI request, String cursor) {
    URI next =
        UriComponentsBuilder.fromUri(request)
            .replaceQueryParam("cursor", cursor)
            .build(true)
            .toUri();
    return next.getRawPath() + "?" + next.getRawQuery();
  }
}
