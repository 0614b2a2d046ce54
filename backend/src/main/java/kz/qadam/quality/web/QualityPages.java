package kz.qadam.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.quality.QualityService;
import kz.qadam.quality.RatedPair;
import kz.qadam.standard.CriterionId;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Agreement of repeated visits: the figures, the pairs behind each, and the file. */
@Controller
class QualityPages {

  static final String PAIRS = "/quality/pairs";

  private static final int PAGE_SIZE = 50;
  private static final int LAST_PAGE = 100_000;
  private static final String NEVER_KEEP = "no-store"; // names of auditors

  private final QualityService quality;
  private final QualityViews views;

  QualityPages(QualityService quality, QualityViews views) {
    this.quality = quality;
    this.views = views;
  }

  /**
   * The page {@code quality/pairs}.
   *
   * @param first null: this is the first page
   * @param next null: this is the last page
   */
  public record PairsView(
      int total, List<QualityViews.Line> lines, @Nullable String first, @Nullable String next) {}

  @GetMapping("/quality")
  Rendering show(ServerWebExchange exchange, Locale locale) {
    return page("quality/quality")
        .modelAttribute(
            "view", views.viewOf(quality.getReport(readerIn(exchange)), Language.of(locale)))
        .build();
  }

  @GetMapping("/quality.csv")
  ResponseEntity<String> download(ServerWebExchange exchange, Locale locale) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, NEVER_KEEP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("qadam-quality.csv").build().toString())
        .body(
            QualityCsv.write(
                quality.getReport(readerIn(exchange)), views::wordingOf, Language.of(locale)));
  }

  /** An unknown criterion or auditor has no pairs. */
  @GetMapping(PAIRS)
  Rendering showPairs(
      @RequestParam(required = false) @Nullable String criterion,
      @RequestParam(required = false) @Nullable String auditor,
      @RequestParam(defaultValue = "1") String page,
      ServerWebExchange exchange,
      Locale locale) {
    Optional<CriterionId> only = criterionIn(criterion);
    Optional<Long> number = numberIn(auditor);
    boolean isNonsense =
        (criterion != null && only.isEmpty()) || (auditor != null && number.isEmpty());
    List<RatedPair> pairs =
        isNonsense
            ? List.of()
            : quality.findPairs(readerIn(exchange), only, number.map(PersonId::new));
    int here = numberIn(page).map(one -> (int) Math.min(one, LAST_PAGE)).orElse(1);
    String address =
        PAIRS
            + "?"
            + only.map(one -> "criterion=" + one + "&").orElse("")
            + number.map(one -> "auditor=" + one + "&").orElse("");
    Language language = Language.of(locale);
    return page("quality/pairs")
        .modelAttribute(
            "view",
            new PairsView(
                pairs.size(),
                pairs.stream()
                    .skip((here - 1L) * PAGE_SIZE)
                    .limit(PAGE_SIZE)
                    .map(pair -> views.lineOf(pair, language))
                    .toList(),
                here > 1 ? address + "page=1" : null,
                (long) here * PAGE_SIZE < pairs.size() ? address + "page=" + (here + 1) : null))
        .build();
  }

  private static Optional<CriterionId> criterionIn(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(one -> one.matches("[A-Z]{3}-[0-9]{2}"))
        .map(CriterionId::new);
  }

  private static Optional<Long> numberIn(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(one -> one.matches("[1-9][0-9]{0,17}"))
        .map(Long::valueOf);
  }

  private static Rendering.Builder<?> page(String template) {
    return Rendering.view(template).header(HttpHeaders.CACHE_CONTROL, NEVER_KEEP);
  }

  private static SignedIn readerIn(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }
}
