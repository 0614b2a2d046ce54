package kz.qadam.order.web;

import java.util.List;
import java.util.Locale;
import kz.qadam.order.ControlEvent;
import kz.qadam.order.ControlReport;
import kz.qadam.order.ControlStatistics;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Statistics of state control, table first, each number opening its list. */
@Controller
class ControlPages {

  private static final int PAGE_SIZE = 50;

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final ControlStatistics statistics;
  private final TerritoryService territories;
  private final OrderTerritories choices;
  private final ControlViews views;
  private final OrderWords words;

  ControlPages(
      ControlStatistics statistics,
      TerritoryService territories,
      OrderTerritories choices,
      ControlViews views,
      OrderWords words) {
    this.statistics = statistics;
    this.territories = territories;
    this.choices = choices;
    this.views = views;
    this.words = words;
  }

  /**
   * The list behind a number.
   *
   * @param kind last part of the text key {@code order.kind}
   * @param isOutside only what lies in no child of the territory
   * @param back the statistics
   * @param first null: this is the first page
   * @param next null: this is the last page
   */
  record EventsView(
      String kind,
      Territory territory,
      boolean isOutside,
      String from,
      String to,
      long total,
      List<EventLine> lines,
      String back,
      @Nullable String first,
      @Nullable String next) {}

  /**
   * One thing that was counted.
   *
   * @param href of the order or audit
   * @param number of the document; null: an inspection
   * @param tenge null: no fine
   */
  record EventLine(
      String href,
      @Nullable String number,
      LocalizedText place,
      String recorded,
      String happened,
      @Nullable String tenge) {}

  @GetMapping("/orders/statistics")
  Rendering showStatistics(@RequestParam MultiValueMap<String, String> values, Locale locale) {
    return Rendering.view("order/statistics")
        .modelAttribute("view", views.view(report(values), Language.of(locale)))
        .build();
  }

  @GetMapping("/orders/statistics.csv")
  ResponseEntity<String> downloadStatistics(
      @RequestParam MultiValueMap<String, String> values, Locale locale) {
    ControlReport report = report(values);
    String name =
        "qadam-control-%s-%s-%s.csv"
            .formatted(report.territory().code(), report.period().from(), report.period().to());
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(ControlCsv.write(report, Language.of(locale)));
  }

  private ControlReport report(MultiValueMap<String, String> values) {
    ControlQuery query = ControlQuery.parse(values, words.today(), choices::find);
    return statistics.getReport(query.territory(), query.period());
  }

  @GetMapping("/orders/events")
  Rendering showEvents(@RequestParam MultiValueMap<String, String> values, Locale locale) {
    ControlQuery.OfList asked = ControlQuery.OfList.parse(values, words.today(), choices::find);
    ControlStatistics.Query query = asked.query();
    Language language = Language.of(locale);
    long total = statistics.count(query).count(query.kind());
    long skip = (asked.page() - 1L) * PAGE_SIZE;
    String address = ControlQuery.list(query);
    EventsView view =
        new EventsView(
            query.kind().code(),
            territories.getTerritory(query.territory()),
            query.reach() == ControlStatistics.Reach.OUTSIDE_CHILDREN,
            words.day(query.period().from(), language),
            words.day(query.period().to(), language),
            total,
            statistics.findEvents(query, skip, PAGE_SIZE).stream()
                .map(event -> line(event, language))
                .toList(),
            ControlQuery.statistics(query.territory(), query.period()),
            asked.page() > 1 ? address : null,
            skip + PAGE_SIZE < total ? address + "&page=" + (asked.page() + 1) : null);
    return Rendering.view("order/events").modelAttribute("view", view).build();
  }

  private EventLine line(ControlEvent event, Language language) {
    Long tenge = event.knownTenge();
    return new EventLine(
        event.knownOrder() == null
            ? "/audits/" + event.knownAudit()
            : "/orders/" + event.knownOrder(),
        event.knownDocumentNumber(),
        words.placeName(event.place()),
        words.day(event.recordedAt(), language),
        words.day(event.happenedOn(), language),
        tenge == null ? null : words.tenge(tenge, language));
  }
}
