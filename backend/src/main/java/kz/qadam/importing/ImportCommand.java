package kz.qadam.importing;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.command.Command;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code ./qadam import NAME FILE [--dry-run] [options]}: finds the importer, runs it and prints
 * the report.
 *
 * <p>It fails when the file as a whole is refused; single refused rows are reported and the rest is
 * taken. {@code --lang kk|ru|en} chooses the language of the reasons.
 */
@Component
class ImportCommand implements Command {

  private static final String LANGUAGE = "lang";

  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Map<String, Importer> importers;
  private final Texts texts;
  private final Path home;
  private final Clock clock = Clock.systemUTC();

  ImportCommand(List<Importer> importers, Texts texts, @Value("${qadam.home}") Path home) {
    this.importers =
        new TreeMap<>(
            importers.stream().collect(Collectors.toMap(Importer::name, Function.identity())));
    this.texts = texts;
    this.home = home;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    Importer importer = arguments.isEmpty() ? null : importers.get(arguments.getFirst());
    if (importer == null) {
      out.println("qadam: import what? One of " + String.join(", ", importers.keySet()));
      return MISUSED;
    }
    try {
      Set<String> optionNames = new HashSet<>(importer.optionNames());
      optionNames.add(LANGUAGE);
      ImportRequest request =
          ImportArguments.parse(arguments.subList(1, arguments.size()), optionNames);
      return run(importer, request, out);
    } catch (ImportArguments.MisusedException e) {
      out.println("qadam: import " + importer.name() + ": " + e.getMessage());
      return MISUSED;
    }
  }

  private int run(Importer importer, ImportRequest request, PrintStream out) {
    if (!Files.isReadable(request.file()) || Files.isDirectory(request.file())) {
      out.println("qadam: cannot read the file " + request.file());
      return FAILED;
    }
    RefusalText words = new RefusalText(texts, languageOf(request));
    try (RefusalFile refusals = new RefusalFile(refusalPath(importer), words)) {
      ImportReport report = new ImportReport(refusals);
      ReportPrinter printer = new ReportPrinter(out, words);
      try {
        importer.run(request, report, new Progress(out));
      } catch (ImportRefusedException e) {
        printer.printRefused(request, report, e.refusal(), refusals.written());
        return FAILED;
      }
      printer.print(request, report, refusals.written());
      return OK;
    }
  }

  private Path refusalPath(Importer importer) {
    return home.resolve("imports")
        .resolve(importer.name() + "-" + FILE_TIME.format(clock.instant()) + "-refused.csv");
  }

  /** English like the rest of the command line, unless asked otherwise. */
  private static Language languageOf(ImportRequest request) {
    return request.option(LANGUAGE).flatMap(Language::find).orElse(Language.EN);
  }
}
