package kz.qadam.audit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds visits to one place that contradict each other. Both stay as they are; a reviewer decides
 * which of them counts.
 */
@Component
public class DifferingVisits {

  /** Later a place may have been rebuilt, and another answer is no contradiction. */
  private static final long MOST_DAYS_BETWEEN = 90;

  private final AuditService audits;

  DifferingVisits(AuditService audits) {
    this.audits = audits;
  }

  /** Another visit and what it found otherwise. */
  public record Differing(Audit other, List<Difference> differences) {

    public Differing {
      differences = List.copyOf(differences);
    }
  }

  /** Visits that count, made within 90 days of this one, which found anything otherwise. */
  public List<Differing> findDiffering(Audit audit) {
    if (audit.stage() != AuditStage.STANDING) {
      return List.of(); // drawings and the building may differ
    }
    Map<String, RecordedObservation> here = new HashMap<>();
    audits.listObservations(audit.id()).forEach(seen -> here.put(question(seen), seen));
    return audits.findAudits(audit.place()).stream()
        .filter(other -> !other.id().equals(audit.id()))
        .filter(other -> daysBetween(audit, other) <= MOST_DAYS_BETWEEN)
        .map(other -> new Differing(other, compare(here, other)))
        .filter(differing -> !differing.differences().isEmpty())
        .toList();
  }

  private static long daysBetween(Audit one, Audit other) {
    return Math.abs(ChronoUnit.DAYS.between(one.visitedOn(), other.visitedOn()));
  }

  private List<Difference> compare(Map<String, RecordedObservation> here, Audit other) {
    List<Difference> differences = new ArrayList<>();
    for (RecordedObservation there : audits.listObservations(other.id())) {
      RecordedObservation own = here.get(question(there));
      if (own != null && Difference.isBetween(own.observation(), there.observation())) {
        differences.add(
            new Difference(
                there.criterion(), there.entrance(), own.observation(), there.observation()));
      }
    }
    return differences;
  }

  private static String question(RecordedObservation seen) {
    return seen.entrance() + "." + seen.criterion();
  }
}
