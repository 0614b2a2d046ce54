package kz.qadam.site.web;

import java.util.List;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.place.PlaceId;
import kz.qadam.site.PlaceDossiers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public decisions on a place for programs. */
@RestController
class PlaceLedgerApi {

  private final PlaceDossiers dossiers;

  PlaceLedgerApi(PlaceDossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** Oldest first; empty when nothing was decided on the place. */
  @GetMapping("/api/places/{id:[1-9][0-9]{0,17}}/ledger")
  List<LedgerEntry> listDecisions(@PathVariable long id) {
    return dossiers.listDecisions(new PlaceId(id));
  }
}
