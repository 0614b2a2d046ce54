package kz.qadam.standard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a pack.
 *
 * @param file which of the two files
 * @param where row and column, criterion and column, zone or field; empty: the file as a whole
 * @param value what stands there, or what is missing; empty: nothing
 * @param column column of the table, null: not about a cell
 * @param reason in English, for logs and commands
 */
public record PackMistake(
    String file, String where, Kind kind, String value, @Nullable String column, String reason) {

  /** Its name is the end of a text key. */
  public enum Kind {
    NO_FILE,
    NOT_JSON,
    FIELD,
    NAME,
    DATE,
    ZONE,
    NOT_CSV,
    NO_COLUMN,
    EMPTY,
    CELL,
    UNFIT,
    TWICE,
    NO_ZONE,
    ZONE_SCOPE,
    NO_CRITERION,
    NOT_ASKED,
    PER_ENTRANCE,
    NOT_A_PRESENCE,
    OTHER_MEASURE,
    NO_ONE_OF,
    OTHER_ZONE,
    NESTED,
    NUMBER_OPENS,
    HELP,
    /** The id stood for something that was measured otherwise. */
    REUSED,
    /** That version was in force or shipped: its content stays as it is. */
    KNOWN_VERSION;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public String toString() {
    return file + (where.isEmpty() ? "" : " " + where) + ": " + reason;
  }
}
