package kz.qadam.quality.internal;

import java.time.Instant;
import java.util.List;
import kz.qadam.quality.RepeatVisit;

/** Which visits repeat which. */
public interface RepeatStore {

  /**
   * Blind repeats of standing places submitted since then, the latest first, each with the last
   * visit of somebody else before it was ordered. Returned audits are among them: leaving out what
   * was found wrong would make agreement look better than it was. Withdrawn ones are not.
   */
  List<RepeatVisit> findRepeats(Instant since);
}
