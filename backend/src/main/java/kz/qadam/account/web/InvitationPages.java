package kz.qadam.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.InvitationService;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Invitations as administrators make, see and revoke them. */
@Controller
class InvitationPages {

  private static final String INVITATIONS = "/invitations";
  private static final String NEW = "account/invitation-new";

  private final InvitationService invitations;
  private final GrantForms forms;
  private final InvitationViews views;

  InvitationPages(InvitationService invitations, GrantForms forms, InvitationViews views) {
    this.invitations = invitations;
    this.forms = forms;
    this.views = views;
  }

  /** The page that shows a link, once. */
  public record LinkView(String link, String role, String where) {}

  @GetMapping(INVITATIONS)
  Rendering listInvitations(ServerWebExchange exchange, Locale locale) {
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    return ManagePages.page("account/invitations")
        .modelAttribute(
            "invitations", views.list(invitations.listInvitations(reader), Language.of(locale)))
        .build();
  }

  @GetMapping("/invitations/new")
  Rendering showForm(ServerWebExchange exchange, Locale locale) {
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    return ManagePages.page(NEW)
        .modelAttribute("form", forms.blank(reader, Language.of(locale)))
        .modelAttribute("token", invitations.makeToken())
        .build();
  }

  @PostMapping(INVITATIONS)
  Rendering invite(@ModelAttribute GrantFields fields, ServerWebExchange exchange, Locale locale) {
    Language language = Language.of(locale);
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    GrantReading reading = forms.read(fields, reader, language);
    if (fields.find() != null) {
      return ManagePages.page(NEW)
          .modelAttribute("form", forms.view(fields, reading, List.of(), reader, language))
          .modelAttribute("token", token(fields))
          .build();
    }
    Optional<Grant> grant = reading.grant();
    if (grant.isEmpty()) {
      return refused(fields, reading, reading.problems(), reader, language);
    }
    try {
      String token = invitations.invite(reader, grant.get(), fields.name(), fields.token());
      return ManagePages.page("account/invitation-made")
          .modelAttribute("view", views.link(link(token, exchange), grant.get(), language))
          .build();
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      return refused(fields, reading, e.fields(), reader, language);
    }
  }

  private Rendering refused(
      GrantFields fields,
      GrantReading reading,
      List<FieldProblem> problems,
      SignedIn reader,
      Language language) {
    return ManagePages.refused(NEW)
        .modelAttribute("form", forms.view(fields, reading, problems, reader, language))
        .modelAttribute("token", token(fields))
        .build();
  }

  /** Stays that of the form until a link was made with it. */
  private String token(GrantFields fields) {
    return Objects.requireNonNullElseGet(fields.token(), invitations::makeToken);
  }

  /** As the administrator's browser reaches this service. */
  private static String link(String token, ServerWebExchange exchange) {
    return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
        .replacePath(AcceptancePages.PATH)
        .replaceQuery(null)
        .pathSegment(token)
        .toUriString();
  }

  @PostMapping("/invitations/{id}/revocation")
  Rendering revoke(@PathVariable String id, ServerWebExchange exchange) {
    invitations.revoke(SignedIn.find(exchange).orElseThrow(), PathNumber.parse(id));
    return Done.INVITATION_REVOKED.seeOther(INVITATIONS, exchange);
  }
}
