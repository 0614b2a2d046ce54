package kz.qadam.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** Writes and freezes reports, and gives back what was frozen. */
public interface ReportService {

  /** Days before it are not counted: nothing was recorded yet. */
  LocalDate EARLIEST = LocalDate.of(2025, 1, 1);

  /**
   * Freezes the figures as they are known now. What was frozen before of the same content is
   * answered again instead.
   *
   * @param asOf a day that is over; null: nothing readable was sent
   * @param who null: whoever operates the installation
   * @throws kz.qadam.problem.ServiceException "invalid-input": the day is missing, before {@link
   *     #EARLIEST} or not over yet; "forbidden": no grant of theirs reaches the territory
   * @throws kz.qadam.territory.TerritoryNotFoundException no territory has this code
   */
  Report freeze(KatoCode territory, @Nullable LocalDate asOf, @Nullable SignedIn who);

  /** Whether that person may freeze a report of the territory. */
  boolean mayFreeze(SignedIn who, KatoCode territory);

  /**
   * The files of a report without freezing it, by their names, in the order in which they are
   * offered.
   *
   * @throws kz.qadam.problem.ServiceException as {@link #freeze} for a wrong day
   */
  Map<String, byte[]> write(KatoCode territory, @Nullable LocalDate asOf);

  /**
   * The frozen report with this id.
   *
   * @throws ReportNotFoundException no report has it; answered as problem "report-not-found", 404
   */
  Report getReport(ReportId id);

  /**
   * The bytes of a file as they were frozen.
   *
   * @throws ReportNotFoundException no report has this id, or it has no such file
   */
  byte[] readFile(ReportId id, String name);

  /**
   * One page of reports.
   *
   * @param territory empty: of all
   * @param skip how many to leave out, 0 and up
   */
  ReportPage findReports(Optional<KatoCode> territory, long skip, int limit);
}
