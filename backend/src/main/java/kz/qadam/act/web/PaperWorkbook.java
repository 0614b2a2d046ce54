package kz.qadam.act.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.act.web.PaperView.Norm;
import kz.qadam.act.web.PaperView.Row;
import kz.qadam.act.web.PaperView.ZonePart;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper as a workbook: the same words, with numbers that can be counted with. */
@Component
class PaperWorkbook {

  private static final List<String> COLUMNS =
      List.of(
          "zone",
          "code",
          "criterion",
          "required",
          "least",
          "most",
          "norm-unit",
          "found",
          "value",
          "unit",
          "result",
          "visited");
  private static final List<Integer> WIDTHS =
      List.of(28, 10, 60, 24, 12, 12, 10, 28, 12, 10, 18, 14);
  private static final List<String> PHOTO_COLUMNS =
      List.of("photo", "code", "criterion", "alt", "visited", "photo-hash");
  private static final List<Integer> PHOTO_WIDTHS = List.of(8, 10, 60, 60, 14, 70);
  private static final int LARGEST_WIDTH = 48;

  private final Texts texts;

  PaperWorkbook(Texts texts) {
    this.texts = texts;
  }

  byte[] write(PaperView view, String verifyAddress, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Qadam", null)) {
      writeHead(sheet(workbook, "head", language), view, verifyAddress, language);
      writeLevels(sheet(workbook, "levels", language), view, language);
      writeFacts(sheet(workbook, "facts", language), view, language);
      writePhotos(sheet(workbook, "photos", language), view, language);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return out.toByteArray();
  }

  private Worksheet sheet(Workbook workbook, String name, Language language) {
    return workbook.newWorksheet(texts.get(language, "act.sheet." + name));
  }

  private void writeHead(Worksheet sheet, PaperView view, String verifyAddress, Language language) {
    sheet.width(0, LARGEST_WIDTH);
    sheet.width(1, LARGEST_WIDTH);
    sheet.value(0, 0, texts.get(language, "act.title." + view.kind()));
    sheet.style(0, 0).bold().set();
    int row = 1;
    for (PaperView.Field field : view.fields()) {
      row = writePair(sheet, row, field.label(), field.value());
    }
    if (view.note() != null) {
      row = writePair(sheet, row, texts.get(language, "act.note"), view.note());
    }
    for (String visit : view.visits()) {
      row = writePair(sheet, row, texts.get(language, "act.visits"), visit);
    }
    for (PaperView.Signature signature : view.signatures()) {
      row =
          writePair(
              sheet,
              row,
              signature.who(),
              Stream.of(signature.name(), signature.said(), signature.date())
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(", ")));
    }
    row = writePair(sheet, row, texts.get(language, "act.hash"), String.join("", view.hash()));
    row = writePair(sheet, row, texts.get(language, "act.verify.address"), verifyAddress);
    sheet.value(row, 0, texts.get(language, "act.own-form"));
  }

  private static int writePair(Worksheet sheet, int row, String label, String value) {
    sheet.value(row, 0, label);
    sheet.value(row, 1, value);
    sheet.style(row, 1).wrapText(true).set();
    return row + 1;
  }

  private void writeLevels(Worksheet sheet, PaperView view, Language language) {
    sheet.value(0, 0, texts.get(language, "place.walk.zone"));
    sheet.width(0, LARGEST_WIDTH);
    for (int group = 0; group < view.groups().size(); group++) {
      sheet.value(0, group + 1, view.groups().get(group));
      sheet.width(group + 1, WIDTHS.getFirst());
    }
    writeHeaderStyle(sheet, view.groups().size() + 1);
    int row = 1;
    for (PaperView.LevelRow levels : view.levels()) {
      sheet.value(row, 0, levels.name());
      for (int group = 0; group < levels.levels().size(); group++) {
        sheet.value(row, group + 1, levels.levels().get(group).words());
      }
      row++;
    }
  }

  private void writeFacts(Worksheet sheet, PaperView view, Language language) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.value(0, column, texts.get(language, "act.column." + COLUMNS.get(column)));
      sheet.width(column, WIDTHS.get(column));
    }
    writeHeaderStyle(sheet, COLUMNS.size());
    int row = 1;
    for (ZonePart zone : view.zones()) {
      for (Row fact : zone.rows()) {
        writeFact(sheet, row++, zone.name(), fact, language);
      }
    }
  }

  private void writeFact(Worksheet sheet, int row, String zone, Row fact, Language language) {
    Norm norm = fact.norm();
    sheet.value(row, 0, zone);
    sheet.value(row, 1, fact.criterion());
    sheet.value(row, 2, fact.subject());
    sheet.value(row, 3, fact.required());
    writeNumber(sheet, row, 4, norm.least());
    writeNumber(sheet, row, 5, norm.most());
    sheet.value(row, 6, norm.unit());
    sheet.value(row, 7, fact.found());
    if (fact.measured() != null) {
      writeNumber(sheet, row, 8, fact.measured().value());
      sheet.value(row, 9, fact.measured().unit());
    }
    sheet.value(row, 10, texts.get(language, "act.result." + fact.result()));
    sheet.value(row, 11, fact.visitedOn());
  }

  private void writePhotos(Worksheet sheet, PaperView view, Language language) {
    for (int column = 0; column < PHOTO_COLUMNS.size(); column++) {
      sheet.value(0, column, texts.get(language, "act.column." + PHOTO_COLUMNS.get(column)));
      sheet.width(column, PHOTO_WIDTHS.get(column));
    }
    writeHeaderStyle(sheet, PHOTO_COLUMNS.size());
    int row = 1;
    for (PaperView.Photo photo : view.photos()) {
      sheet.value(row, 0, photo.number());
      sheet.value(row, 1, photo.criterion());
      sheet.value(row, 2, photo.subject());
      sheet.value(row, 3, photo.alt());
      sheet.value(row, 4, photo.visitedOn());
      sheet.value(row, 5, photo.name());
      row++;
    }
  }

  private static void writeNumber(
      Worksheet sheet, int row, int column, @Nullable BigDecimal number) {
    if (number != null) {
      sheet.value(row, column, number);
    }
  }

  /** It stays in sight while the rows below scroll. */
  private static void writeHeaderStyle(Worksheet sheet, int columns) {
    sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
    sheet.freezePane(0, 1);
  }
}
