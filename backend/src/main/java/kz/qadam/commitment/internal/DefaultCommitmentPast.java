package kz.qadam.commitment.internal;

import java.util.List;
import java.util.stream.Stream;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentPast;
import kz.qadam.ledger.PastDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of stored commitments what the ledger would have had. */
@Service
class DefaultCommitmentPast implements CommitmentPast {

  private final CommitmentStore store;

  DefaultCommitmentPast(CommitmentStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PastDecision> listDecisions() {
    return store.listCommitments().stream().flatMap(DefaultCommitmentPast::decisionsOn).toList();
  }

  private static Stream<PastDecision> decisionsOn(Commitment commitment) {
    return Stream.concat(
        Stream.of(
            new PastDecision(CommitmentDecisions.acceptance(commitment), commitment.recordedAt())),
        commitment.confirmation().stream()
            .map(
                one ->
                    new PastDecision(
                        CommitmentDecisions.confirmation(commitment, one), one.recordedAt())));
  }
}
