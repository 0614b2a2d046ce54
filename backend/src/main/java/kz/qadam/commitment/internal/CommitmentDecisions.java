package kz.qadam.commitment.internal;

import java.util.Map;
import kz.qadam.commitment.Commitment;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Puts what becomes of a commitment on the record, inside the transaction that decides it. */
@Component
class CommitmentDecisions {

  private final Ledger ledger;

  CommitmentDecisions(Ledger ledger) {
    this.ledger = ledger;
  }

  void accepted(Commitment commitment) {
    record(
        Decision.Kind.COMMITMENT_ACCEPTED,
        commitment,
        Map.of(
            "commitment", commitment.id().toString(),
            "document", commitment.documentNumber(),
            "acceptedOn", commitment.acceptedOn().toString(),
            "dueOn", commitment.dueOn().toString(),
            "to", "accepted"));
  }

  void confirmed(Commitment commitment, String auditId) {
    record(
        Decision.Kind.COMMITMENT_CONFIRMED,
        commitment,
        Map.of(
            "commitment",
            commitment.id().toString(),
            "audit",
            auditId,
            "from",
            "accepted",
            "to",
            "confirmed"));
  }

  private void record(Decision.Kind kind, Commitment commitment, Map<String, String> content) {
    ledger.append(new Decision(kind, "place/" + commitment.place(), "operator", content));
  }
}
