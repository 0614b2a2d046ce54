package kz.qadam.audit.internal;

import kz.qadam.account.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes what somebody who is erased had not yet submitted; docs/personal-data.md promises it. */
@Component
class ErasedAuditors {

  private final AuditStore store;

  ErasedAuditors(AuditStore store) {
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void forget(PersonErased erased) {
    store.forgetDrafts(erased.person());
  }
}
