package kz.qadam.commitment.internal;

import java.util.Optional;
import kz.qadam.account.PlaceSubject;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The place that a commitment is for. */
@Component
class PromisedPlace implements PlaceSubject {

  private final CommitmentStore store;

  PromisedPlace(CommitmentStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "commitment";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceId> findPlace(String id) {
    return id.matches("[1-9][0-9]{0,17}")
        ? store.findCommitment(new CommitmentId(Long.parseLong(id))).map(Commitment::place)
        : Optional.empty();
  }
}
