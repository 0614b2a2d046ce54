package kz.qadam.quality;

import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.standard.CriterionId;

/** Compares visits that were repeated blind during the last year. */
public interface QualityService {

  /**
   * Everything within the territories in which the reader reviews, or in which a ministry reads.
   */
  QualityReport getReport(SignedIn reader);

  /**
   * The pairs behind a figure.
   *
   * @param criterion empty: any
   * @param auditor made either visit; empty: anybody
   * @return those that disagree first, then by the day of the repeat, the latest first
   */
  List<RatedPair> findPairs(
      SignedIn reader, Optional<CriterionId> criterion, Optional<PersonId> auditor);
}
