package kz.qadam.fieldwork.internal;

import kz.qadam.audit.AuditDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes, in the deciding transaction, how far a visit had come when its audit was returned or
 * withdrawn: only what is recorded after that is submitted again.
 */
@Component
class ReturnedVisits {

  private final FieldworkStore store;
  private final VisitAssembler assembler;

  ReturnedVisits(FieldworkStore store, VisitAssembler assembler) {
    this.store = store;
    this.assembler = assembler;
  }

  @EventListener
  void note(AuditDecided decided) {
    if (decided.decision().outcome().counts()) {
      return;
    }
    store
        .findVisit(decided.audit())
        .ifPresent(
            visit -> {
              store.lockVisit(visit); // nothing arrives between the reading and the noting
              store.addReturn(decided.audit(), assembler.readItems(visit).lastSeq());
            });
  }
}
