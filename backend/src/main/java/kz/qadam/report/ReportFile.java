package kz.qadam.report;

/**
 * One file of a frozen report.
 *
 * @param name within the report, e.g. {@code report-kk.pdf}
 * @param size bytes
 * @param sha256 lower-case hex; the ledger's entry has the same
 */
public record ReportFile(String name, long size, String sha256) {

  /** Type of the file by its name, as an HTTP header has it. */
  public String mediaType() {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> "application/pdf";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "csv" -> "text/csv;charset=UTF-8";
      case "json" -> "application/json";
      default -> throw new IllegalStateException("a file of no known type: " + name);
    };
  }
}
