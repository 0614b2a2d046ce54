package kz.qadam.map.web;

import kz.qadam.map.BackgroundTiles;
import kz.qadam.map.ChangeCounter;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.TileAddress;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The background of the map in tiles. */
@RestController
class TileApi {

  private final BackgroundTiles tiles;
  private final PlaceMap map;
  private final ChangeCounter counter;

  TileApi(BackgroundTiles tiles, PlaceMap map, ChangeCounter counter) {
    this.tiles = tiles;
    this.map = map;
    this.counter = counter;
  }

  @GetMapping("/tiles/background/{zoom}/{column}/{row}")
  ResponseEntity<String> getTile(
      @PathVariable int zoom, @PathVariable int column, @PathVariable int row) {
    TileAddress address = addressOf(zoom, column, row);
    return ResponseEntity.ok()
        .eTag("background-" + counter.installation() + "-" + map.backgroundRevision())
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.APPLICATION_JSON)
        .body(tiles.getTile(address));
  }

  private static TileAddress addressOf(int zoom, int column, int row) {
    try {
      return new TileAddress(zoom, column, row);
    } catch (IllegalArgumentException e) {
      throw new ServiceException(ProblemType.PAGE_NOT_FOUND, "no such tile: " + e);
    }
  }
}
