package kz.qadam.audit.web;

import java.util.List;
import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditReview;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The audits that wait for a reviewer, oldest first. */
@Controller
class WaitingPages {

  private static final int LINES = 25;

  private final AuditReview review;
  private final PlaceService places;
  private final PlaceKinds kinds;

  WaitingPages(AuditReview review, PlaceService places, PlaceKinds kinds) {
    this.review = review;
    this.places = places;
    this.kinds = kinds;
  }

  /**
   * One page of the list.
   *
   * @param next address of the next page; null: this is the last
   */
  record WaitingView(List<Line> lines, boolean isFirst, @Nullable String next) {

    WaitingView {
      lines = List.copyOf(lines);
    }
  }

  /** One audit. */
  record Line(
      String audit, PlaceHead place, String visitedOn, String auditorName, String submittedOn) {}

  /** With {@code after} the audits that follow that one; an unknown one follows nothing. */
  @GetMapping("/review")
  Rendering showWaiting(
      @RequestParam(required = false) @Nullable String after, ServerWebExchange exchange) {
    Optional<AuditId> last = Optional.ofNullable(after).flatMap(AuditId::find);
    List<Audit> found =
        review.findWaiting(SignedIn.find(exchange).orElseThrow(), last.orElse(null), LINES + 1);
    List<Line> lines = found.stream().limit(LINES).map(this::line).toList();
    String next = found.size() > LINES ? "/review?after=" + lines.getLast().audit() : null;
    return Rendering.view("audit/waiting")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute("view", new WaitingView(lines, last.isEmpty(), next))
        .build();
  }

  private Line line(Audit audit) {
    return new Line(
        audit.id().toString(),
        PlaceHead.of(places.getPlace(audit.place()), kinds),
        AuditDay.of(audit.visitedOn()),
        audit.auditorName(),
        AuditDay.of(audit.submittedAt()));
  }
}
