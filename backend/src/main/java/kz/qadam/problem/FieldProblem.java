package kz.qadam.problem;

import java.util.List;

/**
 * One wrong field.
 *
 * @param field name of the field as the caller sent it
 * @param code last part of the text key {@code field.<code>}, e.g. {@code out-of-range}
 * @param values what the text needs: limits, the value that was refused
 */
public record FieldProblem(String field, String code, List<Object> values) {

  public FieldProblem {
    values = List.copyOf(values);
  }

  public static FieldProblem of(String field, String code, Object... values) {
    return new FieldProblem(field, code, List.of(values));
  }
}
