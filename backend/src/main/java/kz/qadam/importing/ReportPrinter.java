package kz.qadam.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Prints what an import did, for the person who called it. */
record ReportPrinter(PrintStream out, RefusalText words) {

  /** The file was read to its end. */
  void print(ImportRequest request, ImportReport report, Optional<Path> refusalFile) {
    out.println(request.fileName() + (request.mode() == ImportMode.DRY_RUN ? " (dry run)" : ""));
    out.printf(Locale.ROOT, "  taken     %,12d%n", report.taken());
    out.printf(Locale.ROOT, "  unchanged %,12d%n", report.unchanged());
    out.printf(Locale.ROOT, "  refused   %,12d%n", report.refused());
    report
        .refusedByReason()
        .forEach((code, count) -> out.printf(Locale.ROOT, "    %-30s %,d%n", code, count));
    printRefusals(report, refusalFile);
    report.notes().forEach(note -> out.println("  note: " + note));
    if (request.mode() == ImportMode.DRY_RUN) {
      out.println("  dry run: nothing was changed");
    }
  }

  /** The file as a whole was refused. */
  void printRefused(
      ImportRequest request, ImportReport report, Refusal refusal, Optional<Path> refusalFile) {
    out.println(request.fileName() + " was refused, nothing was changed");
    out.println("  - " + words.line(refusal));
    printRefusals(report, refusalFile);
  }

  private void printRefusals(ImportReport report, Optional<Path> refusalFile) {
    report.firstRefusals().forEach(refusal -> out.println("  - " + words.line(refusal)));
    refusalFile.ifPresent(path -> out.println("  all refusals: " + path));
  }
}
