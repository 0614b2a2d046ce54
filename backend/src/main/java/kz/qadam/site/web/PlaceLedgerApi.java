package kz.qadam.site.web;

import java.time.Instant;
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

  /**
   * Everything that the hash is computed from, and the hash.
   *
   * @param content canonical JSON (RFC 8785), exactly the text that was hashed
   */
  record DecisionResponse(
      long seq,
      Instant recordedAt,
      String kind,
      String subject,
      String actor,
      String content,
      String previousHash,
      String hash) {

    static DecisionResponse of(LedgerEntry entry) {
      return new DecisionResponse(
          entry.seq(),
          entry.recordedAt(),
          entry.kind(),
          entry.subject(),
          entry.actor(),
          entry.content(),
          entry.previousHash(),
          entry.hash());
    }
  }

  /** Oldest first; empty when nothing was decided on the place. */
  @GetMapping("/api/places/{id:[1-9][0-9]{0,17}}/ledger")
  List<DecisionResponse> listDecisions(@PathVariable long id) {
    return dossiers.listDecisions(new PlaceId(id)).stream().map(DecisionResponse::of).toList();
  }
}
