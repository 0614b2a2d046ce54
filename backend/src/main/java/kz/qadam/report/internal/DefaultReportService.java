package kz.qadam.report.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.order.ControlPeriod;
import kz.qadam.order.ControlStatistics;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.report.Report;
import kz.qadam.report.ReportFile;
import kz.qadam.report.ReportId;
import kz.qadam.report.ReportNotFoundException;
import kz.qadam.report.ReportPage;
import kz.qadam.report.ReportService;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryService;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts in one transaction, prints outside of any, and freezes in another. */
@Service
class DefaultReportService implements ReportService {

  private final ReportStore store;
  private final ReportWriter writer;
  private final IndicatorService indicators;
  private final ControlStatistics control;
  private final TerritoryService territories;
  private final Ledger ledger;
  private final Clock clock;
  private final TransactionTemplate oneMoment;
  private final TransactionTemplate transaction;

  DefaultReportService(
      ReportStore store,
      ReportWriter writer,
      IndicatorService indicators,
      ControlStatistics control,
      TerritoryService territories,
      Ledger ledger,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.writer = writer;
    this.indicators = indicators;
    this.control = control;
    this.territories = territories;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.oneMoment = new TransactionTemplate(transactions);
    this.oneMoment.setReadOnly(true);
    // Every figure of a report must be of the same moment.
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public Report freeze(KatoCode territory, @Nullable LocalDate asOf, @Nullable SignedIn who) {
    if (who != null && !mayFreeze(who, territory)) {
      throw new ServiceException(
          ProblemType.FORBIDDEN, who.person() + " has no grant for reports of " + territory);
    }
    Map<String, byte[]> files = write(territory, asOf);
    PersonId by = who == null ? null : who.person();
    ReportId id = transaction.execute(_ -> keep(territory, requireDay(asOf), files, by));
    return getReport(id);
  }

  @Override
  public boolean mayFreeze(SignedIn who, KatoCode territory) {
    return who.may(Role.AKIMAT, territory) || who.may(Role.MINISTRY, territory);
  }

  @Override
  public Map<String, byte[]> write(KatoCode territory, @Nullable LocalDate asOf) {
    LocalDate day = requireDay(asOf);
    ReportContent content =
        oneMoment.execute(
            _ ->
                new ReportContent(
                    indicators.figures(territory, day),
                    control.getReport(territory, new ControlPeriod(day.withDayOfYear(1), day))));
    return writer.write(content);
  }

  private LocalDate requireDay(@Nullable LocalDate asOf) {
    LocalDate today = LocalDate.now(clock);
    if (asOf == null) {
      throw ServiceException.invalid(List.of(FieldProblem.of("asOf", "required")));
    }
    if (!asOf.isBefore(today)) {
      throw ServiceException.invalid(
          List.of(FieldProblem.of("asOf", "not-over-yet", today.minusDays(1))));
    }
    if (asOf.isBefore(EARLIEST)) {
      throw ServiceException.invalid(List.of(FieldProblem.of("asOf", "date-too-early", EARLIEST)));
    }
    return asOf;
  }

  private ReportId keep(
      KatoCode territory, LocalDate asOf, Map<String, byte[]> files, @Nullable PersonId by) {
    store.lock();
    String hash = DigestUtils.sha256Hex(files.get(Report.CONTENT));
    Optional<ReportStore.Row> same = store.findSame(territory, asOf, hash);
    if (same.isPresent()) {
      return same.get().id();
    }
    ReportId id =
        store.add(territory, asOf, hash, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    store.addFiles(id, files);
    ledger.append(decision(id, territory, asOf, files, by));
    return id;
  }

  private static Decision decision(
      ReportId id,
      KatoCode territory,
      LocalDate asOf,
      Map<String, byte[]> files,
      @Nullable PersonId by) {
    Map<String, String> content = new HashMap<>();
    content.put("report", id.toString());
    content.put("asOf", asOf.toString());
    files.forEach((name, bytes) -> content.put("sha256:" + name, DigestUtils.sha256Hex(bytes)));
    return new Decision(
        Decision.Kind.REPORT_FROZEN, "territory/" + territory, PersonId.actor(by), content);
  }

  @Override
  @Transactional(readOnly = true)
  public Report getReport(ReportId id) {
    return store
        .findReport(id)
        .map(this::named)
        .orElseThrow(() -> new ReportNotFoundException(id.toString()));
  }

  @Override
  @Transactional(readOnly = true)
  public byte[] readFile(ReportId id, String name) {
    return store.findFile(id, name).orElseThrow(() -> new ReportNotFoundException(id + "/" + name));
  }

  @Override
  @Transactional(readOnly = true)
  public ReportPage findReports(Optional<KatoCode> territory, long skip, int limit) {
    return new ReportPage(
        store.findReports(territory, skip, limit).stream().map(this::named).toList(),
        store.countReports(territory));
  }

  private Report named(ReportStore.Row row) {
    List<ReportFile> files = row.files();
    return new Report(
        row.id(),
        territories.getTerritory(row.territory()),
        row.asOf(),
        row.frozenAt(),
        row.knownFrozenBy(),
        files);
  }
}
