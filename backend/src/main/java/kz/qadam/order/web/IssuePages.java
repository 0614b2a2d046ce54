package kz.qadam.order.web;

import java.util.List;
import java.util.Locale;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderService;
import kz.qadam.order.OrderService.Basis;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldError;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The form with which a reviewer issues an order on an accepted audit. */
@Controller
class IssuePages {

  private final OrderService orders;
  private final PlaceService places;
  private final OrderWords words;

  IssuePages(OrderService orders, PlaceService places, OrderWords words) {
    this.orders = orders;
    this.places = places;
    this.words = words;
  }

  @GetMapping("/audits/{id}/orders/new")
  Rendering showForm(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return form(PathIds.audit(id), IssueView.BLANK, List.of(), exchange, Language.of(locale))
        .build();
  }

  @PostMapping("/audits/{id}/orders/new")
  Rendering issue(
      @PathVariable String id,
      @ModelAttribute OrderFields.Issue fields,
      ServerWebExchange exchange,
      Locale locale) {
    AuditId audit = PathIds.audit(id);
    try {
      return DecisionPages.seeOther(
          "/orders/" + orders.issue(audit, fields, DecisionPages.who(exchange)).id());
    } catch (ServiceException refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      Language language = Language.of(locale);
      return RefusedPage.mark(
              form(
                  audit,
                  fields,
                  FieldError.of(refusal, "order.field", words.texts(), language),
                  exchange,
                  language))
          .build();
    }
  }

  private Rendering.Builder<?> form(
      AuditId id,
      OrderFields.Issue fields,
      List<FieldError> errors,
      ServerWebExchange exchange,
      Language language) {
    SignedIn who = DecisionPages.who(exchange);
    Basis basis = orders.getBasis(id, who);
    Place place = places.getPlace(basis.audit().place());
    Place.Organisation owner = place.organisation();
    return Rendering.view("order/new")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .modelAttribute(
            "view",
            new IssueView(
                id.toString(),
                place.id().value(),
                words.placeName(place.id()),
                words.day(basis.audit().visitedOn(), language),
                basis,
                owner == null ? LocalizedText.NONE : owner.name(),
                fields,
                errors));
  }
}
