package kz.qadam.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A frozen report: the figures of a territory at the end of a day.
 *
 * @param asOf last day whose changes it counts, in the time of Kazakhstan
 * @param knownFrozenBy null: whoever operates the installation
 * @param files in the order in which they are offered
 */
public record Report(
    ReportId id,
    Territory territory,
    LocalDate asOf,
    Instant frozenAt,
    @Nullable PersonId knownFrozenBy,
    List<ReportFile> files) {

  /** The machine-readable content, of which all other files are another form. */
  public static final String CONTENT = "report.json";

  public Report {
    files = List.copyOf(files);
  }

  public int year() {
    return asOf.getYear();
  }

  public ReportKind kind() {
    return ReportKind.of(territory.code());
  }
}
