package kz.qadam.report;

/** Identity of a frozen report, 1 and up. */
public record ReportId(long value) {

  public ReportId {
    if (value < 1) {
      throw new IllegalArgumentException("a report id is 1 or more, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
