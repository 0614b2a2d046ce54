package kz.qadam.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.report.ReportFile;
import kz.qadam.report.ReportId;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** Keeps frozen reports; nothing of them ever changes. */
public interface ReportStore {

  /** A report without its territory's name. */
  record Row(
      ReportId id,
      KatoCode territory,
      LocalDate asOf,
      Instant frozenAt,
      @Nullable PersonId knownFrozenBy,
      List<ReportFile> files) {}

  /** The hash of the machine-readable content stands for the whole. */
  Optional<Row> findSame(KatoCode territory, LocalDate asOf, String contentHash);

  /** Makes others who freeze a report wait until the caller's transaction ends. */
  void lock();

  ReportId add(
      KatoCode territory,
      LocalDate asOf,
      String contentHash,
      Instant frozenAt,
      @Nullable PersonId by);

  /** Files in their order, by name. */
  void addFiles(ReportId report, Map<String, byte[]> files);

  Optional<Row> findReport(ReportId id);

  Optional<byte[]> findFile(ReportId id, String name);

  /** The latest frozen first. */
  List<Row> findReports(Optional<KatoCode> territory, long skip, int limit);

  long countReports(Optional<KatoCode> territory);
}
