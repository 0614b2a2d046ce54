package kz.qadam.indicator.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.indicator.Unit;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Writes the units behind a number as CSV (RFC 4180), row by row into a file that deletes itself.
 */
@Component
class UnitsCsv {

  /** Without it spreadsheet programs take UTF-8 for a local code page and break Kazakh letters. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] HEADER = {
    "place_id",
    "service_id",
    "kind",
    "kind_name",
    "name",
    "service",
    "address",
    "territory",
    "territory_name",
    "owner_class",
    "accepted_on",
    "document_number",
    "due_on",
    "confirmed_on"
  };

  private final IndicatorService indicators;
  private final TerritoryService territories;
  private final PlaceKinds kinds;

  UnitsCsv(IndicatorService indicators, TerritoryService territories, PlaceKinds kinds) {
    this.indicators = indicators;
    this.territories = territories;
    this.kinds = kinds;
  }

  Resource write(UnitQuery query, Language language) throws IOException {
    Path file = Files.createTempFile("qadam-list", ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BYTE_ORDER_MARK);
      CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out);
      indicators.forEachUnit(query, unit -> print(printer, unit, language));
      printer.flush();
    }
    return new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private void print(CSVPrinter printer, Unit unit, Language language) {
    Unit.@Nullable AcceptedCommitment commitment = unit.commitment();
    try {
      printer.printRecord(
          unit.key().place(),
          unit.key().serviceId() == 0 ? "" : unit.key().serviceId(),
          unit.kind(),
          text(
              kinds.findKind(unit.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE),
              language),
          text(unit.name(), language),
          unit.service() == null ? "" : text(unit.service(), language),
          text(unit.address(), language),
          unit.territory(),
          text(
              territories
                  .findTerritory(unit.territory())
                  .map(Territory::name)
                  .orElse(LocalizedText.NONE),
              language),
          unit.ownerClass().code(),
          commitment == null ? "" : commitment.acceptedOn(),
          commitment == null ? "" : inert(commitment.documentNumber()),
          commitment == null ? "" : commitment.dueOn(),
          commitment == null || commitment.confirmedOn() == null ? "" : commitment.confirmedOn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(LocalizedText text, Language language) {
    return text.bestFor(language).map(part -> inert(part.value())).orElse("");
  }

  /** A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text. */
  static String inert(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
