package kz.qadam.commitment.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kz.qadam.account.Permissions;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.commitment.CommitmentTexts;
import kz.qadam.commitment.web.CommitmentView.Confirming;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldError;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The page of a commitment, with the form that confirms it by an audit. */
@Controller
class CommitmentPages {

  private final CommitmentService commitments;
  private final PlaceService places;
  private final Permissions permissions;
  private final CommitmentTexts words;
  private final Texts texts;
  private final Clock clock;

  CommitmentPages(
      CommitmentService commitments,
      PlaceService places,
      Permissions permissions,
      CommitmentTexts words,
      Texts texts,
      Clock clock) {
    this.commitments = commitments;
    this.places = places;
    this.permissions = permissions;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /** The only field of the form that confirms. */
  record ConfirmationFields(@Nullable String audit) {}

  @GetMapping("/commitments/{id}")
  Rendering showCommitment(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return page(PathIds.commitment(id), List.of(), exchange, Language.of(locale)).build();
  }

  @PostMapping("/commitments/{id}")
  Rendering confirm(
      @PathVariable String id,
      @ModelAttribute ConfirmationFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    CommitmentId commitment = PathIds.commitment(id);
    try {
      commitments.confirm(
          commitment, readAudit(fields.audit()), SignedIn.find(exchange).orElseThrow());
      return CommitmentForms.seeOther("/commitments/" + commitment);
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      Language language = Language.of(locale);
      return RefusedPage.mark(
              page(
                  commitment,
                  FieldError.of(e, "commitment.field", texts, language),
                  exchange,
                  language))
          .build();
    }
  }

  static AuditId readAudit(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw ServiceException.invalid(List.of(FieldProblem.of("audit", "required")));
    }
    return AuditId.find(text)
        .orElseThrow(
            () ->
                ServiceException.invalid(List.of(FieldProblem.of("audit", "audit-not-submitted"))));
  }

  private Rendering.Builder<?> page(
      CommitmentId id, List<FieldError> errors, ServerWebExchange exchange, Language language) {
    Commitment commitment = commitments.getCommitment(id);
    CommitmentView.Source source =
        new CommitmentView.Source(
            commitment,
            places.findPlace(commitment.place()),
            SignedIn.find(exchange)
                .map(who -> commitments.findConfirmingAudits(commitment, who.person()))
                .orElse(List.of()),
            commitments.findLapsed(commitment.place()).stream()
                .filter(lapsed -> lapsed.commitment().equals(id))
                .toList(),
            confirming(commitment, exchange),
            words,
            clock);
    return Rendering.view("commitment/commitment")
        .modelAttribute("view", CommitmentView.of(source, errors, texts, language));
  }

  private Confirming confirming(Commitment commitment, ServerWebExchange exchange) {
    String path = "/commitments/" + commitment.id();
    if (!permissions.allow(exchange, HttpMethod.POST, path)) {
      return Confirming.BY_OTHERS;
    }
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    return who.person().equals(commitment.knownAcceptedBy())
        ? Confirming.NOT_OWN
        : Confirming.BY_READER;
  }
}
