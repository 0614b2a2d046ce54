package kz.qadam.map.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Locale;
import kz.qadam.map.ChangeCounter;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.TextSearch;
import kz.qadam.place.PlaceKinds;
import kz.qadam.text.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the map draws, from memory; only a search for words asks the database. */
@RestController
class MapApi {

  /** Raised when the shape of an answer changes, so that no browser keeps the old one. */
  private static final int SHAPE = 2;

  /** Proxies close connections that are silent for a minute. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);

  private final PlaceMap map;
  private final ChangeCounter counter;
  private final TextSearch search;
  private final PlaceKinds kinds;
  private final MapWords words;

  MapApi(PlaceMap map, ChangeCounter counter, TextSearch search, PlaceKinds kinds, MapWords words) {
    this.map = map;
    this.counter = counter;
    this.search = search;
    this.kinds = kinds;
    this.words = words;
  }

  @Parameter(
      name = "bbox",
      in = ParameterIn.QUERY,
      description = "part of the map: west,south,east,north in degrees; needed")
  @Parameter(
      name = "zoom",
      in = ParameterIn.QUERY,
      description = "zoom of the map, 0 to 20; needed")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "words that all stand in a name or an address")
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
      name = "group",
      in = ParameterIn.QUERY,
      description =
          "disability group K, O, S, G or U: the level is the worst over them; all five when not given",
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description =
          "code of a level, any of them; not-assessed and undecided are choices of their own",
      array = @ArraySchema(schema = @Schema(type = "string")))
  @GetMapping(path = "/api/map/clusters", params = "!q")
  Mono<ResponseEntity<ClustersResponse>> draw(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    return Mono.fromSupplier(
        () -> {
          MapQuery query = MapQuery.parse(parameters, kinds);
          return answer(query.filter(), MapQuery.parseView(parameters), Language.of(locale));
        });
  }

  /** The same among the places a search finds: blocks, so it runs on a thread of its own. */
  @Operation(hidden = true) // described above, where q is one of the parameters
  @GetMapping(path = "/api/map/clusters", params = "q")
  ResponseEntity<ClustersResponse> drawFound(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    MapQuery query = MapQuery.parse(parameters, kinds);
    MapView view = MapQuery.parseView(parameters);
    PlaceFilter filter = search.restrict(query.filter(), query.words());
    return answer(filter, view, Language.of(locale));
  }

  @GetMapping(path = "/api/map/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Long>> followChanges() {
    Flux<ServerSentEvent<Long>> changes =
        map.revisions()
            .map(seq -> ServerSentEvent.builder(seq).id(seq.toString()).event("change").build());
    Flux<ServerSentEvent<Long>> silence =
        Flux.interval(KEEP_ALIVE).map(_ -> ServerSentEvent.<Long>builder().comment("").build());
    return changes.mergeWith(silence.takeUntilOther(map.revisions().ignoreElements()));
  }

  private ResponseEntity<ClustersResponse> answer(
      PlaceFilter filter, MapView view, Language reader) {
    PlaceMap.Picture picture = map.draw(filter.withBox(null), view);
    return ResponseEntity.ok()
        .eTag(
            "%d-%s-%d-%s"
                .formatted(SHAPE, counter.installation(), picture.revision(), reader.code()))
        .cacheControl(CacheControl.noCache())
        .body(ClustersResponse.of(picture, words, reader));
  }
}
