package kz.qadam.importing.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 4180 text record by record and knows on which line each starts. Stricter than the usual
 * readers: a quotation mark where none may stand is told, not guessed around. One thread.
 */
final class CsvReader {

  private static final int END = -1;

  private final Reader in;
  private final char separator;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder spanning = new StringBuilder();
  private int start;
  private int next;
  private int length;
  private long line = 1;
  private long recordLine = 1;
  private boolean isBroken;

  CsvReader(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** Line of the file where the last record starts, from 1. */
  long recordLine() {
    return recordLine;
  }

  /** Whether quotation marks of the last record stand where they may not. */
  boolean isBroken() {
    return isBroken;
  }

  /**
   * The next record, blank lines left out; null after the last one.
   *
   * @throws UnclosedQuoteException the file ends within quotation marks
   */
  @Nullable List<String> read() throws IOException {
    List<String> fields = new ArrayList<>();
    do {
      fields.clear();
      if (peek() == END) {
        return null;
      }
      readRecord(fields);
    } while (fields.size() == 1 && fields.getFirst().isEmpty());
    return fields;
  }

  private void readRecord(List<String> fields) throws IOException {
    recordLine = line;
    isBroken = false;
    boolean isMore = true;
    while (isMore) {
      fields.add(peek() == '"' ? readQuoted() : readPlain());
      isMore = peek() == separator;
      if (isMore) {
        next++;
      }
    }
    endLine();
  }

  /** Up to a separator or the end of the line, which stays. */
  private String readPlain() throws IOException {
    begin();
    int c = peek();
    while (c != separator && c != '\n' && c != '\r' && c != END) {
      isBroken |= c == '"';
      next++;
      c = peek();
    }
    return end();
  }

  /** Past the closing mark; what follows it up to the separator makes the record broken. */
  private String readQuoted() throws IOException {
    StringBuilder text = new StringBuilder();
    do {
      next++;
      begin();
      int c = peek();
      while (c != '"') {
        if (c == END) {
          throw new UnclosedQuoteException(recordLine);
        }
        line += c == '\n' ? 1 : 0;
        next++;
        c = peek();
      }
      text.append(end());
      next++;
      if (peek() == '"') {
        text.append('"');
      }
    } while (peek() == '"');
    int c = peek();
    if (c != separator && c != '\n' && c != '\r' && c != END) {
      isBroken = true;
      readPlain();
    }
    return text.toString();
  }

  private void endLine() throws IOException {
    if (peek() == '\r') {
      next++;
    }
    if (peek() == '\n') {
      next++;
    }
    line++;
  }

  private void begin() {
    start = next;
    spanning.setLength(0);
  }

  private String end() {
    if (spanning.isEmpty()) {
      return new String(buffer, start, next - start);
    }
    return spanning.append(buffer, start, next - start).toString();
  }

  private int peek() throws IOException {
    if (next < length) {
      return buffer[next];
    }
    spanning.append(buffer, Math.min(start, length), length - Math.min(start, length));
    start = 0;
    next = 0;
    length = Math.max(in.read(buffer, 0, buffer.length), 0);
    return length == 0 ? END : buffer[next];
  }

  /** The file ends within quotation marks that began in this record. */
  static final class UnclosedQuoteException extends RuntimeException {
    private final long line;

    UnclosedQuoteException(long line) {
      super("quotation marks of line " + line + " are never closed");
      this.line = line;
    }

    long line() {
      return line;
    }
  }
}
