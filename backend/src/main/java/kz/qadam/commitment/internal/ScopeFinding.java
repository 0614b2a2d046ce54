package kz.qadam.commitment.internal;

import java.util.List;
import kz.qadam.commitment.FailedCriterion;

/**
 * What one audit says of a promise.
 *
 * @param failed criteria of the scope that it found failing: the promise is broken
 * @param open criteria of the scope whose failing is not ruled out: it may be kept or not
 * @param kept whatever is unknown, the promise is kept
 */
record ScopeFinding(List<FailedCriterion> failed, List<FailedCriterion> open, boolean kept) {

  ScopeFinding {
    failed = List.copyOf(failed);
    open = List.copyOf(open);
  }
}
