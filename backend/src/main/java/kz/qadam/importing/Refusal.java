package kz.qadam.importing;

import kz.qadam.problem.FieldProblem;

/**
 * One row, or the whole file, that was not taken.
 *
 * @param file name of the file
 * @param row line or record number as a reader of the file counts, from 1; {@link #WHOLE_FILE} when
 *     the file as a whole is refused
 * @param problem the field and the reason; its code is a text key {@code field.<code>}
 */
public record Refusal(String file, long row, FieldProblem problem) {

  /** Not about one row. */
  public static final long WHOLE_FILE = 0;

  public Refusal {
    if (row < 0) {
      throw new IllegalArgumentException("rows count from 1, was " + row);
    }
  }

  /** About the file as a whole. */
  public static Refusal ofFile(String file, String field, String code, Object... values) {
    return new Refusal(file, WHOLE_FILE, FieldProblem.of(field, code, values));
  }

  /** About one row of the file. */
  public static Refusal ofRow(String file, long row, String field, String code, Object... values) {
    return new Refusal(file, row, FieldProblem.of(field, code, values));
  }
}
