package kz.qadam.order;

import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.standard.Verdict;

/**
 * What a later accepted audit says of everything that was ordered.
 *
 * @param checks in the order of the criteria; only what passes is put right
 */
public record Reinspection(Audit audit, List<Check> checks) {

  public Reinspection {
    checks = List.copyOf(checks);
  }

  /** One ordered criterion as the later audit found it. */
  public record Check(OrderedCriterion criterion, Verdict verdict) {}

  /** Whether the order can be closed by it. */
  public boolean meetsAll() {
    return checks.stream().allMatch(check -> check.verdict() == Verdict.PASS);
  }

  /** What stands in the way of closing. */
  public List<Check> open() {
    return checks.stream().filter(check -> check.verdict() != Verdict.PASS).toList();
  }
}
