package kz.qadam.quality;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.standard.CriterionId;

/**
 * Agreement of blind repeat visits, within the territories of its reader.
 *
 * @param since first day on which a counted repeat was submitted
 * @param drawn how many of the visits repeat an audit that was drawn by lot
 * @param criteria the poorest agreement first, those with too few pairs last
 * @param auditors in the same order
 */
public record QualityReport(
    LocalDate since,
    int visits,
    int drawn,
    Agreement total,
    List<OfCriterion> criteria,
    List<OfAuditor> auditors) {

  public QualityReport {
    criteria = List.copyOf(criteria);
    auditors = List.copyOf(auditors);
  }

  /** Agreement on one criterion, whoever looked. */
  public record OfCriterion(CriterionId criterion, Agreement agreement) {}

  /**
   * Agreement of one auditor with others, in visits that they repeated or that were repeated.
   *
   * @param name as it stands in their latest such audit
   */
  public record OfAuditor(PersonId auditor, String name, Agreement agreement) {}
}
