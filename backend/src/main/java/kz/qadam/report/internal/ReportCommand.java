package kz.qadam.report.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.command.Command;
import kz.qadam.problem.ServiceException;
import kz.qadam.report.Report;
import kz.qadam.report.ReportService;
import kz.qadam.territory.KatoCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ./qadam report YEAR --territory CODE}: writes the files of a report into a folder, and
 * freezes it when asked to.
 */
@Component
class ReportCommand implements Command {

  private static final String USAGE =
      "qadam: report YEAR [--territory CODE] [--as-of DAY] [--out FOLDER] [--freeze]";

  private final ReportService reports;
  private final Clock clock;

  ReportCommand(ReportService reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /** What was asked for; {@code knownDay} null: the last day of the year that is over. */
  private static final class Call {
    private int year;
    private KatoCode territory = KatoCode.COUNTRY;
    private @Nullable LocalDate knownDay;
    private @Nullable Path knownFolder;
    private boolean freezes;

    static Call parse(List<String> arguments) {
      Call call = new Call();
      List<String> words = new ArrayList<>();
      for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
        String word = rest.next();
        switch (word) {
          case "--territory" -> call.territory = new KatoCode(rest.next());
          case "--as-of" -> call.knownDay = LocalDate.parse(rest.next());
          case "--out" -> call.knownFolder = Path.of(rest.next());
          case "--freeze" -> call.freezes = true;
          default -> words.add(word);
        }
      }
      if (words.size() != 1) {
        throw new IllegalArgumentException("one year is needed");
      }
      call.year = Integer.parseInt(words.getFirst());
      return call;
    }

    LocalDate day(LocalDate today) {
      if (knownDay != null) {
        return knownDay;
      }
      LocalDate last = LocalDate.of(year, 12, 31);
      return last.isBefore(today) ? last : today.minusDays(1);
    }
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    Call call;
    LocalDate day;
    try {
      call = Call.parse(arguments);
      day = call.day(LocalDate.now(clock));
    } catch (RuntimeException e) { // whatever is wrong with the words
      out.println("qadam: " + e.getMessage());
      out.println(USAGE);
      return MISUSED;
    }
    if (day.getYear() != call.year) {
      out.println("qadam: " + day + " does not lie in " + call.year);
      return MISUSED;
    }
    try {
      run(call, day, out);
      return OK;
    } catch (ServiceException e) {
      out.println("qadam: " + e.getMessage());
      return FAILED;
    }
  }

  private void run(Call call, LocalDate day, PrintStream out) {
    Map<String, byte[]> files;
    if (call.freezes) {
      Report report = reports.freeze(call.territory, day, null);
      files = new LinkedHashMap<>();
      report
          .files()
          .forEach(file -> files.put(file.name(), reports.readFile(report.id(), file.name())));
      ZoneId zone = clock.getZone();
      out.println(
          "report " + report.id() + ", frozen on " + LocalDate.ofInstant(report.frozenAt(), zone));
    } else {
      files = reports.write(call.territory, day);
      out.println("not frozen: add --freeze to keep it with its hashes on the ledger");
    }
    Path folder =
        call.knownFolder != null
            ? call.knownFolder
            : Path.of("report-" + call.territory + "-" + day);
    write(folder, files, out);
  }

  private static void write(Path folder, Map<String, byte[]> files, PrintStream out) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
        out.println(DigestUtils.sha256Hex(file.getValue()) + "  " + folder.resolve(file.getKey()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to " + folder, e);
    }
  }
}
