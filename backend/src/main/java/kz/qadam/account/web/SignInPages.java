package kz.qadam.account.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.ProviderService;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.RefusedPage;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** In and out; works without scripts. */
@Controller
class SignInPages {

  private final SessionService sessions;
  private final ProviderService providers;
  private final SignInThrottle throttle;
  private final SignInSteps steps;

  SignInPages(
      SessionService sessions,
      ProviderService providers,
      SignInThrottle throttle,
      SignInSteps steps) {
    this.sessions = sessions;
    this.providers = providers;
    this.throttle = throttle;
    this.steps = steps;
  }

  /** What the form sends; the password never goes back into a page. */
  record SignInFields(@Nullable String login, @Nullable String password, @Nullable String next) {}

  /**
   * The form.
   *
   * @param refused login or password were wrong; which, nobody is told
   * @param provider where one can sign in instead; null: nowhere
   */
  public record View(String login, String next, boolean refused, @Nullable String provider) {}

  @GetMapping("/sign-in")
  Rendering showForm(@RequestParam(required = false) @Nullable String next, Locale locale) {
    return form(view("", LocalPath.orMe(next), false, locale)).build();
  }

  @PostMapping("/sign-in")
  Rendering signIn(@ModelAttribute SignInFields fields, ServerWebExchange exchange, Locale locale) {
    String login = Objects.requireNonNullElse(fields.login(), "");
    String next = LocalPath.orMe(fields.next());
    SignInThrottle.Attempt attempt = throttle.take(login, exchange);
    Optional<SignInStep> step =
        sessions.signIn(
            login, Objects.requireNonNullElse(fields.password(), ""), userAgent(exchange));
    if (step.isEmpty()) {
      return RefusedPage.mark(form(view(login, next, true, locale))).build();
    }
    attempt.giveBack();
    return steps.follow(step.get(), next, exchange);
  }

  @PostMapping("/sign-out")
  Rendering signOut(ServerWebExchange exchange) {
    SignedIn.find(exchange).ifPresent(who -> sessions.revoke(who.person(), who.sessionId()));
    SessionCookie.clear(exchange);
    return seeOther("/");
  }

  static Rendering seeOther(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }

  private View view(String login, String next, boolean refused, Locale locale) {
    return new View(
        login, next, refused, ProviderPages.name(providers, Language.of(locale)).orElse(null));
  }

  private static Rendering.Builder<?> form(View view) {
    return Rendering.view("account/sign-in")
        .modelAttribute("view", view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  static String userAgent(ServerWebExchange exchange) {
    String sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
    return Objects.requireNonNullElse(sent, "");
  }
}
