package kz.qadam.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.account.AcceptanceFields;
import kz.qadam.account.Invitation;
import kz.qadam.account.InvitationService;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What somebody sees who opens the link of an invitation; works without scripts. */
@Controller
class AcceptancePages {

  static final String PATH = "/invitation";
  private static final int TOKEN_LENGTH = 43;

  private final InvitationService invitations;
  private final SessionService sessions;
  private final SignInThrottle throttle;
  private final SignInSteps steps;
  private final GrantWords words;
  private final Texts texts;

  AcceptancePages(
      InvitationService invitations,
      SessionService sessions,
      SignInThrottle throttle,
      SignInSteps steps,
      GrantWords words,
      Texts texts) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.throttle = throttle;
    this.steps = steps;
    this.words = words;
    this.texts = texts;
  }

  /**
   * The page {@code account/invitation}.
   *
   * @param isOwn the reader made this invitation and cannot accept it
   * @param signedInAs name of another reader with an account; null: nobody is signed in
   */
  public record View(
      String token,
      String role,
      String where,
      String period,
      String invitedBy,
      String login,
      String name,
      boolean isOwn,
      @Nullable String signedInAs,
      List<FieldMistake> errors) {

    public View {
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable String error(String field) {
      return FieldMistake.find(errors, field);
    }
  }

  @GetMapping(PATH + "/{token}")
  Rendering showInvitation(@PathVariable String token, ServerWebExchange exchange, Locale locale) {
    SignInThrottle.Attempt attempt = throttle.take(key(token), exchange);
    Invitation invitation = invitations.getOpen(token);
    attempt.giveBack();
    AcceptanceFields blank = new AcceptanceFields(null, invitation.displayName(), null);
    return ManagePages.page("account/invitation")
        .modelAttribute(
            "view", view(token, invitation, blank, List.of(), exchange, Language.of(locale)))
        .build();
  }

  @PostMapping(PATH + "/{token}")
  Rendering accept(
      @PathVariable String token,
      @ModelAttribute AcceptanceFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    SignInThrottle.Attempt attempt = throttle.take(key(token), exchange);
    Invitation invitation = invitations.getOpen(token);
    if (isOwn(invitation, exchange)) {
      throw new ServiceException(ProblemType.FORBIDDEN, "nobody grants themselves a role");
    }
    try {
      invitations.accept(token, fields);
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      Language language = Language.of(locale);
      List<FieldMistake> mistakes = FieldMistake.of(e, texts, language);
      return ManagePages.refused("account/invitation")
          .modelAttribute("view", view(token, invitation, fields, mistakes, exchange, language))
          .build();
    }
    attempt.giveBack();
    return signIn(fields, exchange);
  }

  private Rendering signIn(AcceptanceFields fields, ServerWebExchange exchange) {
    sessions
        .signIn(
            Objects.requireNonNull(fields.login()),
            Objects.requireNonNull(fields.password()),
            SignInPages.userAgent(exchange))
        .ifPresent(step -> enter(step, exchange));
    return SignInPages.seeOther(MePages.ME);
  }

  /**
   * An account of a moment ago has no second factor yet; where one is demanded, /me asks for it.
   */
  private void enter(SignInStep step, ServerWebExchange exchange) {
    if (step instanceof SignInStep.Opened(String token)) {
      steps.enter(token, exchange);
    }
  }

  /** Counted like a login; a space keeps it apart from all of them. */
  private static String key(String token) {
    return "invitation " + token.substring(0, Math.min(token.length(), TOKEN_LENGTH));
  }

  private static boolean isOwn(Invitation invitation, ServerWebExchange exchange) {
    return SignedIn.find(exchange)
        .filter(who -> who.person().equals(invitation.invitedBy().id()))
        .isPresent();
  }

  private View view(
      String token,
      Invitation invitation,
      AcceptanceFields fields,
      List<FieldMistake> mistakes,
      ServerWebExchange exchange,
      Language language) {
    return new View(
        token,
        words.role(invitation.grant().role(), language),
        words.where(invitation.grant().scope(), language),
        words.period(invitation.grant(), language),
        words.by(invitation.invitedBy(), language),
        Objects.requireNonNullElse(fields.login(), ""),
        Objects.requireNonNullElse(fields.name(), ""),
        isOwn(invitation, exchange),
        SignedIn.find(exchange).map(SignedIn::displayName).orElse(null),
        mistakes);
  }
}
