package kz.qadam.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Permissions;
import kz.qadam.account.ProviderService;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The reader's own account: roles, devices, password. */
@Controller
class MePages {

  static final String ME = "/me";
  static final String PASSWORD = "/me/password";
  private static final String OTHERS = "/me/devices/others";

  private final AccountService accounts;
  private final SessionService sessions;
  private final ProviderService providers;
  private final SignInThrottle throttle;
  private final MeViews views;
  private final Permissions permissions;
  private final Texts texts;

  MePages(
      AccountService accounts,
      SessionService sessions,
      ProviderService providers,
      SignInThrottle throttle,
      MeViews views,
      Permissions permissions,
      Texts texts) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.providers = providers;
    this.throttle = throttle;
    this.views = views;
    this.permissions = permissions;
    this.texts = texts;
  }

  /** What the form of the password sends. */
  record PasswordFields(@Nullable String current, @Nullable String wanted) {}

  /**
   * The form of the password.
   *
   * @param isFirst the person has yet to choose one of their own
   */
  public record PasswordView(boolean isFirst, List<FieldMistake> errors) {

    public PasswordView {
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable String error(String field) {
      return FieldMistake.find(errors, field);
    }
  }

  @GetMapping(ME)
  Rendering showMe(ServerWebExchange exchange, Locale locale) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    Language language = Language.of(locale);
    MeViews.@Nullable ProviderLine provider =
        ProviderPages.name(providers, language)
            .map(name -> new MeViews.ProviderLine(name, providers.getLink(who.person())))
            .orElse(null);
    return page("account/me")
        .modelAttribute(
            "view", views.of(who, sessions.listDevices(who.person()), provider, language))
        .modelAttribute("mayReview", permissions.allow(exchange, HttpMethod.GET, "/review"))
        .modelAttribute("mayCompare", permissions.allow(exchange, HttpMethod.GET, "/quality"))
        .modelAttribute("ownOrders", findOwnOrders(who).orElse(""))
        .build();
  }

  /** Of a representative: the list of orders to the organisation. */
  private static Optional<String> findOwnOrders(SignedIn who) {
    return who.grants().stream()
        .map(Grant::scope)
        .filter(GrantScope.Organisation.class::isInstance)
        .map(scope -> "/orders?organisation=" + ((GrantScope.Organisation) scope).id())
        .findFirst();
  }

  @PostMapping("/me/devices/{id}/revocation")
  Rendering revoke(@PathVariable String id, ServerWebExchange exchange) {
    long session = PathNumber.parse(id);
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    sessions.revoke(who.person(), session);
    return Done.DEVICE_CUT_OFF.seeOther(ME, exchange);
  }

  @GetMapping(OTHERS)
  Rendering askForOthers() {
    return page("account/devices-end").build();
  }

  @PostMapping(OTHERS)
  Rendering revokeOthers(ServerWebExchange exchange) {
    sessions.revokeOthers(SignedIn.find(exchange).orElseThrow());
    return Done.OTHERS_SIGNED_OUT.seeOther(ME, exchange);
  }

  @GetMapping(PASSWORD)
  Rendering showPassword(ServerWebExchange exchange) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    return passwordPage(who, List.of()).build();
  }

  @PostMapping(PASSWORD)
  Rendering changePassword(
      @ModelAttribute PasswordFields fields, ServerWebExchange exchange, Locale locale) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    SignInThrottle.Attempt attempt = throttle.take(who.person(), exchange);
    try {
      accounts.changePassword(
          who,
          Objects.requireNonNullElse(fields.current(), ""),
          Objects.requireNonNullElse(fields.wanted(), ""));
      attempt.giveBack();
      return Done.PASSWORD_CHANGED.seeOther(ME, exchange);
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      if (e.fields().stream().noneMatch(field -> field.field().equals("current"))) {
        attempt.giveBack();
      }
      return RefusedPage.mark(passwordPage(who, FieldMistake.of(e, texts, Language.of(locale))))
          .build();
    }
  }

  private static Rendering.Builder<?> passwordPage(SignedIn who, List<FieldMistake> errors) {
    return page("account/password")
        .modelAttribute("view", new PasswordView(who.mustChangePassword(), errors));
  }

  private static Rendering.Builder<?> page(String template) {
    return Rendering.view(template).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
