package kz.qadam.demo.persistence;

import java.sql.SQLException;
import kz.qadam.bulk.RowCopy;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows of a COPY in PostgreSQL's text format (manual, COPY, "Text Format"). Not for several
 * threads.
 */
final class CopyRows {

  private static final int PIECE_CHARACTERS = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder piece = new StringBuilder(PIECE_CHARACTERS + 4096);

  CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  /** One row; null becomes NULL, everything else its text. */
  void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        piece.append('\t');
      }
      append(values[i]);
    }
    piece.append('\n');
    if (piece.length() >= PIECE_CHARACTERS) {
      flush();
    }
  }

  void flush() throws SQLException {
    RowCopy.write(copy, piece);
    piece.setLength(0);
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      piece.append("\\N");
      return;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> piece.append("\\\\");
        case '\t' -> piece.append("\\t");
        case '\n' -> piece.append("\\n");
        case '\r' -> piece.append("\\r");
        default -> piece.append(c);
      }
    }
  }
}
