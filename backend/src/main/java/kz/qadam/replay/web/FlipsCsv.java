package kz.qadam.replay.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Writes what a replay found as CSV (RFC 4180), row by row into a file that deletes itself. Each
 * row names the versions and the last change, so that it can be defended on its own.
 */
@Component
class FlipsCsv {

  /** Without it spreadsheet programs take UTF-8 for a local code page and break Kazakh letters. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] HEADER = {
    "place_id",
    "territory",
    "territory_name",
    "group",
    "worst_before",
    "best_before",
    "worst_after",
    "best_after",
    "criteria",
    "pack_before",
    "pack_after",
    "facts_up_to_change"
  };

  private final ReplayService replays;
  private final TerritoryService territories;

  FlipsCsv(ReplayService replays, TerritoryService territories) {
    this.replays = replays;
    this.territories = territories;
  }

  /** A header alone when nothing was replayed yet. */
  Resource write(Optional<Replay> replay, Optional<FlipQuery> query, Language language)
      throws IOException {
    Path file = Files.createTempFile("qadam-replay", ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BYTE_ORDER_MARK);
      CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out);
      if (replay.isPresent() && query.isPresent()) {
        replays.forEachFlip(query.get(), flip -> print(printer, replay.get(), flip, language));
      }
      printer.flush();
    }
    return new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private void print(CSVPrinter printer, Replay replay, FoundFlip found, Language language) {
    Optional<AccessRange> before = found.flip().knownBefore();
    Optional<AccessRange> after = found.flip().knownAfter();
    try {
      printer.printRecord(
          found.place(),
          found.territory(),
          territories
              .findTerritory(found.territory())
              .map(Territory::name)
              .flatMap(name -> name.bestFor(language))
              .map(LocalizedText.Part::value)
              .orElse(""),
          found.flip().group().code(),
          before.map(range -> code(range.worst())).orElse(""),
          before.map(range -> code(range.best())).orElse(""),
          after.map(range -> code(range.worst())).orElse(""),
          after.map(range -> code(range.best())).orElse(""),
          found.flip().causes().stream().map(CriterionId::value).collect(Collectors.joining(" ")),
          replay.from(),
          replay.to(),
          replay.knownChangeSeq().map(String::valueOf).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
