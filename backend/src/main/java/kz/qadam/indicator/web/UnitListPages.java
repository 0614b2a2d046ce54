package kz.qadam.indicator.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.indicator.UnitPage;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.place.PlaceKinds;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The units behind a number, as pages and as one CSV file. */
@Controller
class UnitListPages {

  private static final int PAGE_SIZE = 50;

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final IndicatorService indicators;
  private final TerritoryService territories;
  private final PlaceKinds kinds;
  private final UnitsCsv csv;
  private final Clock clock;

  UnitListPages(
      IndicatorService indicators,
      TerritoryService territories,
      PlaceKinds kinds,
      UnitsCsv csv,
      Clock clock) {
    this.indicators = indicators;
    this.territories = territories;
    this.kinds = kinds;
    this.csv = csv;
    this.clock = clock;
  }

  @GetMapping(path = "/territories/{kato}/list", produces = MediaType.TEXT_HTML_VALUE)
  String showList(
      @PathVariable String kato,
      @RequestParam MultiValueMap<String, String> values,
      @ModelAttribute("language") Language language,
      Model model) {
    UnitListQuery asked = parse(kato, values);
    UnitQuery query = asked.query();
    UnitPage page = indicators.findUnits(query, asked.after(), PAGE_SIZE);
    Territory territory = territories.getTerritory(query.territory());
    model.addAttribute("territory", territory);
    model.addAttribute("query", query);
    model.addAttribute("heading", ListTitle.of(query.selection()));
    model.addAttribute("day", Dates.day(language, query.asOf()));
    model.addAttribute("total", page.total());
    UnitView.Context context =
        new UnitView.Context(kinds, territories, UnitLevel.groupsOf(query.selection()), language);
    model.addAttribute(
        "units", page.units().stream().map(unit -> UnitView.of(unit, context)).toList());
    model.addAttribute("isFirst", asked.after().isEmpty());
    model.addAttribute("links", new PageLinks(kato, values, page));
    return "indicator/list";
  }

  @GetMapping("/territories/{kato}/list.csv")
  ResponseEntity<Resource> downloadList(
      @PathVariable String kato,
      @RequestParam MultiValueMap<String, String> values,
      @ModelAttribute("language") Language language)
      throws IOException {
    UnitQuery query = parse(kato, values).query();
    ContentDisposition disposition =
        ContentDisposition.attachment()
            .filename("qadam-" + query.territory() + "-" + query.asOf() + ".csv")
            .build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(csv.write(query, language));
  }

  private UnitListQuery parse(String kato, MultiValueMap<String, String> values) {
    return UnitListQuery.parse(
        Parameters.territory(kato), values, LocalDate.now(clock), indicators::findIndicator);
  }

  /** Addresses of the same list: its first page, its next page, its file. */
  public record PageLinks(String kato, MultiValueMap<String, String> values, UnitPage page) {

    public String first() {
      return at("/list").replaceQueryParam("cursor").encode().toUriString();
    }

    /** Only when there is a next page. */
    public String next() {
      return at("/list")
          .replaceQueryParam("cursor", page.next().map(UnitListQuery::encode).orElse(""))
          .encode()
          .toUriString();
    }

    public String csv() {
      return at("/list.csv").replaceQueryParam("cursor").encode().toUriString();
    }

    private UriComponentsBuilder at(String path) {
      return UriComponentsBuilder.fromPath("/territories/" + kato + path).queryParams(values);
    }
  }
}
