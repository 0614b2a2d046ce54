package kz.qadam.act.web;

import java.nio.charset.StandardCharsets;
import kz.qadam.account.SignedIn;
import kz.qadam.act.Paper;
import kz.qadam.act.PaperService;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.place.PlaceId;
import kz.qadam.print.PdfPrinter;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Papers as files. The language stands in the path, since a paper in another language than the
 * reader's own must not change theirs.
 */
@RestController
class PaperFiles {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PaperService papers;
  private final PaperViews views;
  private final PaperHtml html;
  private final PdfPrinter printer;
  private final PaperWorkbook workbook;
  private final PublicAddress address;

  PaperFiles(
      PaperService papers,
      PaperViews views,
      PaperHtml html,
      PdfPrinter printer,
      PaperWorkbook workbook,
      PublicAddress address) {
    this.papers = papers;
    this.views = views;
    this.html = html;
    this.printer = printer;
    this.workbook = workbook;
    this.address = address;
  }

  @GetMapping("/audits/{id}/act-{language}.pdf")
  ResponseEntity<byte[]> printAct(
      @PathVariable String id, @PathVariable String language, ServerWebExchange exchange) {
    return pdf(papers.issueAct(auditId(id)), language(language), exchange);
  }

  @GetMapping("/audits/{id}/act-{language}.xlsx")
  ResponseEntity<byte[]> tabulateAct(
      @PathVariable String id, @PathVariable String language, ServerWebExchange exchange) {
    return xlsx(papers.issueAct(auditId(id)), language(language), exchange);
  }

  /** What the hash of the act is computed from. */
  @GetMapping("/audits/{id}/act.json")
  ResponseEntity<byte[]> getActContent(@PathVariable String id) {
    return json(papers.issueAct(auditId(id)));
  }

  @GetMapping("/places/{id:[1-9][0-9]{0,17}}/passport-{language}.pdf")
  ResponseEntity<byte[]> printPassport(
      @PathVariable long id, @PathVariable String language, ServerWebExchange exchange) {
    return pdf(papers.issuePassport(new PlaceId(id)), language(language), exchange);
  }

  @GetMapping("/places/{id:[1-9][0-9]{0,17}}/passport-{language}.xlsx")
  ResponseEntity<byte[]> tabulatePassport(
      @PathVariable long id, @PathVariable String language, ServerWebExchange exchange) {
    return xlsx(papers.issuePassport(new PlaceId(id)), language(language), exchange);
  }

  /** What the hash of the passport is computed from. */
  @GetMapping("/places/{id:[1-9][0-9]{0,17}}/passport.json")
  ResponseEntity<byte[]> getPassportContent(@PathVariable long id) {
    return json(papers.issuePassport(new PlaceId(id)));
  }

  private static AuditId auditId(String text) {
    return AuditId.find(text).orElseThrow(() -> new AuditNotFoundException(text));
  }

  private static Language language(String code) {
    return Language.find(code)
        .orElseThrow(
            () -> new ServiceException(ProblemType.PAGE_NOT_FOUND, "no language '" + code + "'"));
  }

  private ResponseEntity<byte[]> pdf(Paper paper, Language language, ServerWebExchange exchange) {
    String verification = address.ofVerification(paper.hash(), exchange);
    PaperView view = views.viewOf(paper, SignedIn.find(exchange), language);
    return file(
        printer.print(
            () -> html.write(view, verification, language), paper.latestAudit().visitedOn()),
        MediaType.APPLICATION_PDF,
        name(paper, "-" + language.code() + ".pdf"));
  }

  private ResponseEntity<byte[]> xlsx(Paper paper, Language language, ServerWebExchange exchange) {
    String verification = address.ofVerification(paper.hash(), exchange);
    return file(
        workbook.write(
            views.viewOf(paper, SignedIn.find(exchange), language), verification, language),
        XLSX,
        name(paper, "-" + language.code() + ".xlsx"));
  }

  private static ResponseEntity<byte[]> json(Paper paper) {
    return file(
        paper.canonicalJson().getBytes(StandardCharsets.UTF_8),
        MediaType.APPLICATION_JSON,
        name(paper, ".json"));
  }

  /** Enough of the hash to tell a newer paper from an older one in a folder. */
  private static String name(Paper paper, String ending) {
    return "qadam-"
        + paper.kind().code()
        + "-"
        + paper.place()
        + "-"
        + paper.hash().groups().getFirst()
        + ending;
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache") // some see more
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
