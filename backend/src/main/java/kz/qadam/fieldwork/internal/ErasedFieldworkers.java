package kz.qadam.fieldwork.internal;

import kz.qadam.account.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who is erased visits nothing any more: the places are free for others. */
@Component
class ErasedFieldworkers {

  private final AssignmentStore store;

  ErasedFieldworkers(AssignmentStore store) {
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void endAssignments(PersonErased erased) {
    store.endAll(erased.person(), erased.by(), erased.at());
  }
}
