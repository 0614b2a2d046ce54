package kz.qadam.report;

import java.util.List;

/**
 * One page of reports, the latest frozen first.
 *
 * @param total on all pages
 */
public record ReportPage(List<Report> reports, long total) {

  public ReportPage {
    reports = List.copyOf(reports);
  }
}
