package kz.qadam.problem;

import java.util.List;

/** A caller's mistake, with everything they need to mend it. Answered by its type's status. */
public class ServiceException extends RuntimeException {

  private final ProblemType type;
  private final transient List<FieldProblem> fields;

  public ServiceException(ProblemType type, String message) {
    this(type, message, List.of());
  }

  private ServiceException(ProblemType type, String message, List<FieldProblem> fields) {
    super(message);
    this.type = type;
    this.fields = List.copyOf(fields);
  }

  /** All wrong fields of one input at once. */
  public static ServiceException invalid(List<FieldProblem> fields) {
    return new ServiceException(ProblemType.INVALID_INPUT, "invalid input: " + fields, fields);
  }

  public ProblemType type() {
    return type;
  }

  /** What the advice of this problem needs filled in; usually nothing. */
  public List<Object> values() {
    return List.of();
  }

  /** Empty when the problem is not about single fields. */
  public List<FieldProblem> fields() {
    return fields;
  }
}
