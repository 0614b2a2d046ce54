package kz.qadam.ledger.web;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.Ledger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the public can hold the operator to. */
@RestController
class LedgerApi {

  private final Ledger ledger;

  LedgerApi(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One past day: number and hash of its last entry. */
  record CheckpointResponse(LocalDate day, long seq, String hash) {

    static CheckpointResponse of(Checkpoint checkpoint) {
      return new CheckpointResponse(checkpoint.day(), checkpoint.seq(), checkpoint.hash());
    }
  }

  @GetMapping("/api/ledger/checkpoints")
  List<CheckpointResponse> listCheckpoints() {
    return ledger.listCheckpoints().stream().map(CheckpointResponse::of).toList();
  }
}
