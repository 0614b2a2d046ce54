package kz.qadam.fieldwork.internal;

import java.util.Optional;
import kz.qadam.account.PlaceSubject;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The place of an open assignment. */
@Component
class AssignedPlace implements PlaceSubject {

  private final AssignmentStore store;

  AssignedPlace(AssignmentStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "assignment";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceId> findPlace(String id) {
    return id.matches("[1-9]\\d{0,17}")
        ? store.findOpen(Long.parseLong(id)).map(Assignment::place)
        : Optional.empty();
  }
}
