package kz.qadam.report.web;

import java.time.Duration;
import kz.qadam.report.Report;
import kz.qadam.report.ReportFile;
import kz.qadam.report.ReportId;
import kz.qadam.report.ReportNotFoundException;
import kz.qadam.report.ReportService;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of frozen reports, byte by byte as they were frozen. */
@RestController
class ReportFiles {

  private static final Duration LONG = Duration.ofDays(365);

  private final ReportService reports;

  ReportFiles(ReportService reports) {
    this.reports = reports;
  }

  @GetMapping("/reports/{id}/files/{name}")
  ResponseEntity<byte[]> getFile(@PathVariable String id, @PathVariable String name) {
    ReportId reportId = ReportPages.readId(id);
    Report report = reports.getReport(reportId);
    ReportFile file =
        report.files().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new ReportNotFoundException(reportId + "/" + name));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.maxAge(LONG).cachePublic().immutable())
        .eTag(file.sha256())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "qadam-" + report.territory().code() + "-" + report.asOf() + "-" + file.name())
                .build()
                .toString())
        .body(reports.readFile(reportId, file.name()));
  }
}
