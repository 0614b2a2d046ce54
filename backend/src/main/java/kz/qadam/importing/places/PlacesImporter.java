package kz.qadam.importing.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.importing.ImportLog;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.SourceFile;
import kz.qadam.place.PlaceIntake;
import kz.qadam.place.PlaceIntake.Missing;
import kz.qadam.place.PlaceIntake.Mode;
import kz.qadam.place.PlaceIntake.Order;
import kz.qadam.place.PlaceIntake.Result;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./qadam import places FILE}: takes places of a file into the register in one transaction.
 *
 * <p>Options: {@code --source NAME}; {@code --missing remove} takes places out of the register that
 * the source no longer has (they are only named otherwise); and those of the formats.
 */
@Component
class PlacesImporter implements Importer {

  private static final String MISSING = "missing";
  private static final int MISSING_NAMED = 20;

  private final List<PlaceFormat> formats;
  private final TerritoryService territories;
  private final PlaceIntake intake;
  private final ImportLog log;
  private final ChangeSignal changes;
  private final TransactionTemplate transactions;

  PlacesImporter(
      List<PlaceFormat> formats,
      TerritoryService territories,
      PlaceIntake intake,
      ImportLog log,
      ChangeSignal changes,
      TransactionTemplate transactions) {
    this.formats = List.copyOf(formats);
    this.territories = territories;
    this.intake = intake;
    this.log = log;
    this.changes = changes;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public Set<String> optionNames() {
    Set<String> names = new HashSet<>(Set.of("source", MISSING));
    formats.forEach(format -> names.addAll(format.optionNames()));
    return names;
  }

  @Override
  public void run(ImportRequest request, ImportReport report, Progress progress) {
    PlaceFormat format = formatOf(request);
    Missing missing = missingOption(request);
    byte[] sha256 = sha256(request);
    transactions.executeWithoutResult(
        transaction -> {
          PlaceFormat.Opening opening =
              new PlaceFormat.Opening(request, report, progress, territories.lockLocator());
          try (PlaceFile file = format.open(opening)) {
            take(file, request, missing, sha256, report);
          }
          if (request.mode() == ImportMode.DRY_RUN) {
            transaction.setRollbackOnly();
          }
        });
  }

  private void take(
      PlaceFile file, ImportRequest request, Missing missing, byte[] sha256, ImportReport report) {
    long importId = log.open(name(), file.source(), request.fileName(), sha256);
    Mode mode = request.mode() == ImportMode.DRY_RUN ? Mode.DRY_RUN : Mode.APPLY;
    Order order =
        new Order(file.source(), importId, mode, missing, file.extent(), file.expectedRows());
    Result result = intake.take(order, file.places());
    boolean restChanged = file.storeRest();
    report.addTaken(result.inserted() + result.updated());
    report.addUnchanged(result.unchanged());
    file.summarize();
    if (missing == Missing.REMOVE && result.missing() > 0 && report.refused() > 0) {
      // A refused row is still in the source: its place must not go for it.
      throw new ImportRefusedException(
          Refusal.ofFile(request.fileName(), MISSING, "remove-with-refusals", report.refused()));
    }
    noteMissing(result, missing, report);
    log.close(importId, report);
    if (result.changesAnything(missing) || restChanged) {
      changes.announceImport();
    }
  }

  private static void noteMissing(Result result, Missing missing, ImportReport report) {
    if (result.missing() == 0) {
      return;
    }
    String named =
        result.missingSourceIds().stream().limit(MISSING_NAMED).collect(Collectors.joining(", "));
    String more = result.missing() > MISSING_NAMED ? ", …" : "";
    String what =
        missing == Missing.REMOVE
            ? "removed, because the source no longer has them: "
            : "still in the register, although the source no longer has them"
                + " (--missing remove takes them out): ";
    report.note(result.missing() + " places " + what + named + more);
  }

  private PlaceFormat formatOf(ImportRequest request) {
    String name = request.fileName().toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> format.reads(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ImportRefusedException(
                    Refusal.ofFile(request.fileName(), "file", "unknown-format", knownEndings())));
  }

  private String knownEndings() {
    return formats.stream().map(PlaceFormat::endings).sorted().collect(Collectors.joining(", "));
  }

  private static Missing missingOption(ImportRequest request) {
    String choice = request.option(MISSING).orElse("report");
    return switch (choice) {
      case "report" -> Missing.REPORT;
      case "remove" -> Missing.REMOVE;
      default ->
          throw new ImportRefusedException(
              Refusal.ofFile(request.fileName(), "--" + MISSING, "unknown-value", choice));
    };
  }

  private static byte[] sha256(ImportRequest request) {
    try {
      return SourceFile.sha256(request.file());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + request.file(), e);
    }
  }
}
