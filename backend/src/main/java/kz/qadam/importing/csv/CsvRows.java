package kz.qadam.importing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.places.PlaceFormat.Opening;
import kz.qadam.place.SourcePlace;
import kz.qadam.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row, tells what is wrong with rows and gives the places of the others. */
final class CsvRows implements Iterator<SourcePlace> {

  private static final int PROGRESS_ROWS = 1000;

  private final Opening opening;
  private final CsvReader reader;
  private final CsvHeader header;
  private final CsvPlaces places;
  private final Map<String, Long> lineBySourceId = new HashMap<>();
  private @Nullable SourcePlace upcoming;
  private long rows;

  private CsvRows(Opening opening, CsvReader reader, CsvHeader header, CsvPlaces places) {
    this.opening = opening;
    this.reader = reader;
    this.header = header;
    this.places = places;
  }

  /**
   * Reads the header.
   *
   * @throws ImportRefusedException there is none, or it does not fit
   */
  static CsvRows open(Opening opening, BufferedReader text, CsvMapping mapping, CsvPlaces places) {
    CsvReader reader = new CsvReader(text, separator(opening, text));
    List<String> names = read(opening, reader);
    if (names == null) {
      throw refused(opening, FieldProblem.of("file", "empty-file"));
    }
    CsvHeader header = new CsvHeader(mapping, names);
    header
        .findProblem()
        .ifPresent(
            problem -> {
              throw refused(opening, problem);
            });
    return new CsvRows(opening, reader, header, places);
  }

  @Override
  public boolean hasNext() {
    while (upcoming == null) {
      List<String> values = read(opening, reader);
      if (values == null) {
        return false;
      }
      upcoming = toPlace(values);
      if (++rows % PROGRESS_ROWS == 0) {
        opening.progress().advance(PROGRESS_ROWS);
      }
    }
    return true;
  }

  @Override
  public SourcePlace next() {
    if (!hasNext() || upcoming == null) {
      throw new NoSuchElementException();
    }
    SourcePlace place = upcoming;
    upcoming = null;
    return place;
  }

  private @Nullable SourcePlace toPlace(List<String> values) {
    if (reader.isBroken()) {
      return refuse(List.of(FieldProblem.of("row", "broken-quotes")));
    }
    if (values.size() != header.columnCount()) {
      return refuse(
          List.of(
              FieldProblem.of("row", "wrong-column-count", values.size(), header.columnCount())));
    }
    CsvRow row = new CsvRow(header, values);
    SourcePlace place = places.toPlace(row);
    if (place == null) {
      return refuse(row.problems());
    }
    Long earlier = lineBySourceId.putIfAbsent(place.sourceId(), reader.recordLine());
    return earlier == null
        ? place
        : refuse(List.of(FieldProblem.of(CsvField.SOURCE_ID.column(), "duplicate", earlier)));
  }

  private @Nullable SourcePlace refuse(List<FieldProblem> problems) {
    opening.report().refuseRow(opening.request().fileName(), reader.recordLine(), problems);
    return null;
  }

  private static @Nullable List<String> read(Opening opening, CsvReader reader) {
    String file = opening.request().fileName();
    try {
      return reader.read();
    } catch (CharacterCodingException e) {
      throw notUtf8(opening, e);
    } catch (CsvReader.UnclosedQuoteException e) {
      throw new ImportRefusedException(Refusal.ofRow(file, e.line(), "row", "broken-quotes"), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + opening.request().file(), e);
    }
  }

  /** Spreadsheets of the region write semicolons; the first line tells. */
  private static char separator(Opening opening, BufferedReader text) {
    try {
      text.mark(1 << 13);
      char[] start = new char[1 << 12];
      int length = Math.max(text.read(start), 0);
      text.reset();
      String firstLine = new String(start, 0, length).split("\n", 2)[0];
      return firstLine.indexOf(',') < 0 && firstLine.indexOf(';') >= 0 ? ';' : ',';
    } catch (CharacterCodingException e) {
      throw notUtf8(opening, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + opening.request().file(), e);
    }
  }

  static ImportRefusedException notUtf8(Opening opening, CharacterCodingException cause) {
    try {
      long line = Utf8Lines.findMalformed(opening.request().file());
      return new ImportRefusedException(
          Refusal.ofRow(opening.request().fileName(), line, "file", "not-utf8"), cause);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + opening.request().file(), e);
    }
  }

  private static ImportRefusedException refused(Opening opening, FieldProblem problem) {
    return new ImportRefusedException(new Refusal(opening.request().fileName(), 1, problem));
  }
}
