package kz.qadam.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.Remark;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Puts each decision on an audit into the ledger, in the deciding transaction. */
@Component
class DecisionRecord {

  private final Ledger ledger;

  DecisionRecord(Ledger ledger) {
    this.ledger = ledger;
  }

  void decided(Audit audit, AuditDecision decision, List<Remark> remarks) {
    ledger.append(decision(audit, decision, remarks));
  }

  static Decision decision(Audit audit, AuditDecision decision, List<Remark> remarks) {
    Map<String, String> content = new HashMap<>();
    content.put("audit", audit.id().toString());
    content.put("from", "submitted");
    content.put("to", decision.outcome().code());
    if (decision.reason() != null) {
      content.put("reason", decision.reason());
    }
    remarks.forEach(remark -> content.put("remark-" + remark.answer(), remark.text()));
    Decision.Kind kind =
        switch (decision.outcome()) {
          case ACCEPTED -> Decision.Kind.AUDIT_ACCEPTED;
          case RETURNED -> Decision.Kind.AUDIT_RETURNED;
          case WITHDRAWN -> Decision.Kind.AUDIT_WITHDRAWN;
        };
    return new Decision(kind, "place/" + audit.place(), PersonId.actor(decision.by()), content);
  }
}
