package kz.qadam.territory.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryNotFoundException;
import kz.qadam.territory.TerritoryOutlines;
import kz.qadam.territory.TerritoryOutlines.Outline;
import kz.qadam.territory.TerritoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Territories and their outlines for programs. */
@RestController
@RequestMapping("/api/territories/{kato}")
class TerritoryApi {

  private static final String GEO_JSON = "application/geo+json";

  /** Long enough for a map session; afterwards the ETag answers without a body. */
  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final TerritoryService territories;
  private final TerritoryOutlines outlines;

  TerritoryApi(TerritoryService territories, TerritoryOutlines outlines) {
    this.territories = territories;
    this.outlines = outlines;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  TerritoryResponse getTerritory(@PathVariable String kato) {
    return TerritoryResponse.of(territory(kato), territories, outlines);
  }

  /** One outline as a GeoJSON feature. */
  @GetMapping(path = "/outline", produces = GEO_JSON)
  ResponseEntity<OutlineResponse> getOutline(
      @PathVariable String kato,
      @RequestParam(required = false) @Nullable String zoom,
      ServerWebExchange exchange) {
    Territory territory = territory(kato);
    OutlineQuery query = OutlineQuery.parse(zoom);
    return cached(
        exchange,
        query,
        () -> OutlineResponse.of(territory, outlines.findOutline(territory.code(), query.zoom())));
  }

  /** Outlines of the direct children that have one, for the background of a map. */
  @GetMapping(path = "/outlines", produces = GEO_JSON)
  ResponseEntity<OutlineResponse.Collection> listOutlines(
      @PathVariable String kato,
      @RequestParam(required = false) @Nullable String zoom,
      ServerWebExchange exchange) {
    Territory territory = territory(kato);
    OutlineQuery query = OutlineQuery.parse(zoom);
    return cached(exchange, query, () -> children(territory, query));
  }

  private OutlineResponse.Collection children(Territory territory, OutlineQuery query) {
    Map<KatoCode, Outline> byCode =
        outlines.listChildOutlines(territory.code(), query.zoom()).stream()
            .collect(Collectors.toMap(Outline::code, Function.identity()));
    List<OutlineResponse> features =
        territories.listChildren(territory.code()).stream()
            .filter(child -> byCode.containsKey(child.code()))
            .map(child -> OutlineResponse.of(child, Optional.ofNullable(byCode.get(child.code()))))
            .toList();
    return OutlineResponse.Collection.of(features);
  }

  private <T> ResponseEntity<T> cached(
      ServerWebExchange exchange, OutlineQuery query, Supplier<T> body) {
    String etag = "\"" + outlines.version() + "-z" + query.zoom() + "\"";
    if (exchange.checkNotModified(etag)) {
      return ResponseEntity.status(304).eTag(etag).cacheControl(CACHE).build();
    }
    return ResponseEntity.ok().eTag(etag).cacheControl(CACHE).body(body.get());
  }

  private Territory territory(String kato) {
    KatoCode code = KatoCode.find(kato).orElseThrow(() -> new TerritoryNotFoundException(kato));
    return territories.getTerritory(code);
  }
}
