package kz.qadam.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditPast;
import kz.qadam.ledger.PastDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads audits in pieces, so that memory holds the facts of one piece. */
@Service
class DefaultAuditPast implements AuditPast {

  private static final int AUDITS_AT_A_TIME = 500;

  private final AuditStore store;
  private final FactsStore facts;

  DefaultAuditPast(AuditStore store, FactsStore facts) {
    this.store = store;
    this.facts = facts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PastDecision> listDecisions() {
    List<Audit> audits = store.listAudits();
    List<PastDecision> past = new ArrayList<>();
    for (int from = 0; from < audits.size(); from += AUDITS_AT_A_TIME) {
      addDecisions(audits.subList(from, Math.min(from + AUDITS_AT_A_TIME, audits.size())), past);
    }
    return past;
  }

  private void addDecisions(List<Audit> piece, List<PastDecision> past) {
    Map<AuditId, StoredFacts> stored =
        facts.findFacts(piece.stream().map(Audit::id).toList()).stream()
            .collect(Collectors.toMap(StoredFacts::audit, Function.identity()));
    for (Audit audit : piece) {
      past.add(
          new PastDecision(
              SubmissionRecord.decision(audit, Objects.requireNonNull(stored.get(audit.id()))),
              audit.submittedAt()));
      audit
          .decision()
          .ifPresent(
              made ->
                  past.add(
                      new PastDecision(
                          DecisionRecord.decision(audit, made, List.of()), made.at())));
    }
  }
}
