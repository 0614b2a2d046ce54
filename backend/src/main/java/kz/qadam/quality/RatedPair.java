package kz.qadam.quality;

import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Verdict;

/**
 * What two visits said of one criterion, each judged on its own. Never unknown: whoever could not
 * look has not rated.
 *
 * @param entrance 0: the place as a whole
 */
public record RatedPair(
    RepeatVisit visit, CriterionId criterion, int entrance, Verdict first, Verdict repeat) {

  public RatedPair {
    if (first == Verdict.UNKNOWN || repeat == Verdict.UNKNOWN) {
      throw new IllegalArgumentException("unknown is no rating: " + criterion);
    }
  }

  public boolean agrees() {
    return first == repeat;
  }
}
