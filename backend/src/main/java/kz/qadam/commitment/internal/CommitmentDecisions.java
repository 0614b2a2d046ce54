package kz.qadam.commitment.internal;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.FailedCriterion;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what becomes of a commitment on the record, inside the transaction that decides it. */
@Component
class CommitmentDecisions {

  private final Ledger ledger;

  CommitmentDecisions(Ledger ledger) {
    this.ledger = ledger;
  }

  void accepted(Commitment commitment) {
    ledger.append(acceptance(commitment));
  }

  static Decision acceptance(Commitment commitment) {
    return decision(
        Decision.Kind.COMMITMENT_ACCEPTED,
        commitment,
        commitment.knownAcceptedBy(),
        terms(commitment));
  }

  private static Map<String, String> terms(Commitment commitment) {
    Map<String, String> terms =
        new HashMap<>(
            Map.of(
                "commitment", commitment.id().toString(),
                "service", service(commitment),
                "document", commitment.documentNumber(),
                "acceptedOn", commitment.acceptedOn().toString(),
                "dueOn", commitment.dueOn().toString(),
                "to", "accepted"));
    if (commitment.knownPack() != null) { // kept since commitments have a scope
      terms.put("standard", commitment.knownPack().toString());
      terms.put("scope", scope(commitment.scope()));
    }
    return terms;
  }

  /** {@code whole}, or the kind of members and their ids: {@code zones Z2 Z3}. */
  private static String scope(CommitmentScope scope) {
    return String.join(
        " ", Stream.concat(Stream.of(scope.code()), scope.members().stream()).toList());
  }

  /** Number of the service; "none": for the place as a whole. */
  private static String service(Commitment commitment) {
    return commitment.serviceId().isPresent()
        ? Long.toString(commitment.serviceId().getAsLong())
        : "none";
  }

  void confirmed(Commitment commitment, Commitment.Confirmation confirmation) {
    ledger.append(confirmation(commitment, confirmation));
  }

  static Decision confirmation(Commitment commitment, Commitment.Confirmation confirmation) {
    return decision(
        Decision.Kind.COMMITMENT_CONFIRMED,
        commitment,
        confirmation.knownBy(),
        Map.of(
            "commitment",
            commitment.id().toString(),
            "audit",
            confirmation.audit().toString(),
            "from",
            "accepted",
            "to",
            "confirmed"));
  }

  void lapsed(Commitment commitment, AuditId audit, PersonId by) {
    ledger.append(lapse(commitment, audit, by));
  }

  private static Decision lapse(Commitment commitment, AuditId audit, PersonId by) {
    return decision(
        Decision.Kind.COMMITMENT_CONFIRMATION_LAPSED,
        commitment,
        by,
        Map.of(
            "commitment",
            commitment.id().toString(),
            "audit",
            audit.toString(),
            "from",
            "confirmed",
            "to",
            "accepted"));
  }

  void broken(Commitment commitment, LapsedConfirmation.Broken broken, PersonId by) {
    ledger.append(
        decision(
            Decision.Kind.COMMITMENT_BROKEN,
            commitment,
            by,
            Map.of(
                "commitment", commitment.id().toString(),
                "audit", commitment.confirmation().orElseThrow().audit().toString(),
                "by-audit", broken.by().toString(),
                "failed",
                    broken.failed().stream().map(FailedCriterion::toString).collect(joining(" ")),
                "from", "confirmed",
                "to", "broken")));
  }

  private static Decision decision(
      Decision.Kind kind,
      Commitment commitment,
      @Nullable PersonId by,
      Map<String, String> content) {
    return new Decision(kind, "place/" + commitment.place(), PersonId.actor(by), content);
  }
}
