package kz.qadam.audit.web;

import java.util.List;
import java.util.stream.Stream;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.WaitingAudits;
import kz.qadam.audit.WaitingQuery;
import kz.qadam.audit.WaitingQuery.Order;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The audits that wait for a reviewer: all of a page stands in its address. */
@Controller
class WaitingPages {

  private static final int LINES = 25;

  private final AuditReview review;
  private final PlaceService places;
  private final PlaceKinds kinds;
  private final TerritoryService territories;

  WaitingPages(
      AuditReview review, PlaceService places, PlaceKinds kinds, TerritoryService territories) {
    this.review = review;
    this.places = places;
    this.kinds = kinds;
    this.territories = territories;
  }

  /**
   * One page of the list.
   *
   * @param order code of the order
   * @param total on all pages
   * @param next the last audit of this page, after which the next one goes on; null: none follows
   */
  record WaitingView(
      List<Line> lines,
      String words,
      String order,
      long total,
      boolean isFirst,
      @Nullable String next) {

    WaitingView {
      lines = List.copyOf(lines);
    }

    /** Codes of all orders, as offered. */
    public List<String> orders() {
      return Stream.of(Order.values()).map(Order::code).toList();
    }
  }

  /**
   * One audit.
   *
   * @param stage last part of the text key {@code audit.stage}; null: of the standing place
   */
  record Line(
      String audit,
      @Nullable String stage,
      PlaceHead place,
      LocalizedText territory,
      String visitedOn,
      String auditorName,
      String submittedOn) {}

  /** With {@code after} the audits that follow that one; an unknown one follows nothing. */
  @GetMapping("/review")
  Rendering showWaiting(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(required = false) @Nullable String order,
      @RequestParam(required = false) @Nullable String after,
      ServerWebExchange exchange) {
    AuditId last = after == null ? null : AuditId.find(after).orElse(null);
    WaitingQuery query = new WaitingQuery(withoutControls(words), Order.of(order), last, LINES + 1);
    WaitingAudits found = review.findWaiting(SignedIn.find(exchange).orElseThrow(), query);
    List<Line> lines = found.audits().stream().limit(LINES).map(this::line).toList();
    return Rendering.view("audit/waiting")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute(
            "view",
            new WaitingView(
                lines,
                query.words(),
                query.order().code(),
                found.total(),
                last == null,
                found.audits().size() > LINES ? lines.getLast().audit() : null))
        .build();
  }

  /** PostgreSQL takes no NUL in a text. */
  private static String withoutControls(String words) {
    return words.replaceAll("\\p{Cc}", " ");
  }

  private Line line(Audit audit) {
    Place place = places.getPlace(audit.place());
    return new Line(
        audit.id().toString(),
        audit.stage() == AuditStage.STANDING ? null : audit.stage().code(),
        PlaceHead.of(place, kinds),
        territories
            .findTerritory(place.territory())
            .map(Territory::name)
            .orElse(LocalizedText.NONE),
        AuditDay.of(audit.visitedOn()),
        audit.auditorName(),
        AuditDay.of(audit.submittedAt()));
  }
}
