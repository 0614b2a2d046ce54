package kz.qadam.place.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places as GeoJSON (RFC 7946): WGS 84, longitude first. */
@RestController
class PlaceApi {

  private static final String GEO_JSON = "application/geo+json";
  private static final String ONE = "/api/places/{id:[1-9][0-9]{0,17}}";

  private final PlaceService places;
  private final PlaceParameters parameters;

  PlaceApi(PlaceService places, PlaceParameters parameters) {
    this.places = places;
    this.parameters = parameters;
  }

  /** A page of the list; {@code next} leads to the one after it. */
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      description = "sector (EDU) or kind (EDU.school), any of them",
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "territory",
      in = ParameterIn.QUERY,
      description = "KATO code, nine digits: this territory and all below it")
  @Parameter(
      name = "bbox",
      in = ParameterIn.QUERY,
      description = "west,south,east,north in degrees")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "words that all stand in a name or an address")
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "where the record comes from, e.g. osm")
  @Parameter(
      name = "owner",
      in = ParameterIn.QUERY,
      description = "class of the owner, any of them, e.g. local_executive",
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "places on a page, 1 to 1000; 100 when not given")
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "as in the next link of the page before")
  @GetMapping(path = "/api/places", produces = GEO_JSON)
  PlaceCollectionResponse listPlaces(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params,
      ServerHttpRequest request) {
    PlaceQuery query = parameters.parse(params);
    return PlaceCollectionResponse.of(places.findPlaces(query), request.getURI());
  }

  @GetMapping(path = ONE, produces = GEO_JSON)
  PlaceFeatureResponse getPlace(@PathVariable long id) {
    Place place = places.getPlace(new PlaceId(id));
    return PlaceFeatureResponse.of(place, places.findFootprint(place.id()));
  }

  /** What the register ever said about a place, oldest first. */
  @GetMapping(ONE + "/history")
  List<PlaceVersionResponse> listVersions(@PathVariable long id) {
    return places.listVersions(new PlaceId(id)).stream().map(PlaceVersionResponse::of).toList();
  }
}
