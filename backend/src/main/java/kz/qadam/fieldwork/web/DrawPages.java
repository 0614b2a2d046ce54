package kz.qadam.fieldwork.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.RepeatDraw;
import kz.qadam.fieldwork.RepeatDraws;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a reviewer draws audits to be repeated blind, and anybody who reads quality checks a draw.
 */
@Controller
class DrawPages {

  private static final String PATH = "/assignments/draws";
  private static final String[] HEADER = {"position", "audit", "place", "auditor", "key"};

  private final RepeatDraws draws;
  private final DrawViews views;

  DrawPages(RepeatDraws draws, DrawViews views) {
    this.draws = draws;
    this.views = views;
  }

  @GetMapping(PATH)
  Rendering show(@ModelAttribute DrawFields fields, ServerWebExchange exchange, Locale locale) {
    return page(fields, List.of(), exchange, locale).build();
  }

  @PostMapping(PATH)
  Rendering draw(@ModelAttribute DrawFields fields, ServerWebExchange exchange, Locale locale) {
    SignedIn reviewer = reader(exchange);
    try {
      RepeatDraw draw = draws.draw(reviewer, views.read(reviewer, fields), fields.latestSeen());
      return Rendering.redirectTo(URI.create(PATH + "/" + draw.id()).toString())
          .status(HttpStatus.SEE_OTHER)
          .build();
    } catch (ServiceException refusal) {
      if (refusal.type() != ProblemType.INVALID_INPUT) {
        throw refusal;
      }
      return page(fields, refusal.fields(), exchange, locale)
          .status(HttpStatusCode.valueOf(refusal.type().status()))
          .build();
    }
  }

  private Rendering.Builder<?> page(
      DrawFields fields, List<FieldProblem> problems, ServerWebExchange exchange, Locale locale) {
    return Rendering.view("fieldwork/draws")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .modelAttribute(
            "view", views.page(reader(exchange), fields, problems, Language.of(locale)));
  }

  @GetMapping(PATH + "/{id}")
  Rendering showDraw(@PathVariable String id, Locale locale) {
    RepeatDraw draw = draws.getDraw(number(id));
    return Rendering.view("fieldwork/draw")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .modelAttribute("view", views.page(draw, Language.of(locale)))
        .build();
  }

  /** What is needed to draw again: the frame, and the key that orders it. */
  @GetMapping(PATH + "/{id}/frame.csv")
  ResponseEntity<String> getFrame(@PathVariable String id) {
    RepeatDraw draw = draws.getDraw(number(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("qadam-draw-" + draw.id() + ".csv")
                .build()
                .toString())
        .body(write(draw));
  }

  private static String write(RepeatDraw draw) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out)) {
      for (RepeatDraw.Line line : draw.frame()) {
        printer.printRecord(
            line.position(),
            line.audit(),
            line.place(),
            line.knownAuditor(),
            RepeatDraw.key(draw.seed(), line.audit()));
      }
    } catch (IOException e) { // a string takes everything
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static long number(String id) {
    if (!id.matches("[1-9]\\d{0,17}")) {
      throw new ServiceException(ProblemType.DRAW_NOT_FOUND, "no draw '" + id + "'");
    }
    return Long.parseLong(id);
  }

  private static SignedIn reader(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }
}
