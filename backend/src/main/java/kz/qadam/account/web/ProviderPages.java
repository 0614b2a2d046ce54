package kz.qadam.account.web;

import java.util.Arrays;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderFailure;
import kz.qadam.account.ProviderFailure.Kind;
import kz.qadam.account.ProviderService;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import kz.qadam.account.SignedIn;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The way to the OpenID Connect provider and back. */
@Controller
class ProviderPages {

  private static final String FAILURE = "/sign-in/provider/failure";

  private final ProviderService providers;
  private final SessionService sessions;
  private final SignInThrottle throttle;
  private final SignInSteps steps;
  private final ProviderReturn back;

  ProviderPages(
      ProviderService providers,
      SessionService sessions,
      SignInThrottle throttle,
      SignInSteps steps,
      ProviderReturn back) {
    this.providers = providers;
    this.sessions = sessions;
    this.throttle = throttle;
    this.steps = steps;
    this.back = back;
  }

  /**
   * Why nobody came in.
   *
   * @param kind end of its text keys
   * @param back where to start again
   */
  public record FailureView(String kind, String back) {}

  /** A link and no form: the policy for forms does not let one lead to another site. */
  @GetMapping("/sign-in/provider")
  Rendering depart(
      @RequestParam(required = false) @Nullable String next, ServerWebExchange exchange) {
    if (providers.findProviderName().isEmpty()) {
      return SignInPages.seeOther("/sign-in");
    }
    throttle.take(exchange);
    try {
      ProviderService.Departure departure =
          providers.depart(back.trip(LocalPath.orMe(next), exchange));
      StepCookie.PROVIDER.set(exchange, departure.ticket());
      return SignInPages.seeOther(departure.address().toString());
    } catch (ProviderFailure failure) {
      return explain(failure);
    }
  }

  @GetMapping(ProviderReturn.ANSWER)
  Rendering arrive(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String error,
      ServerWebExchange exchange) {
    Optional<PersonId> signedIn = SignedIn.find(exchange).map(SignedIn::person);
    String ticket = StepCookie.PROVIDER.read(exchange);
    try {
      ProviderService.Arrival arrival =
          providers.arrive(
              ticket, new ProviderService.Answer(state, code, error), signedIn.orElse(null));
      StepCookie.PROVIDER.clear(exchange);
      throttle.giveBack(exchange);
      if (arrival.isLinked()) {
        return Done.PROVIDER_LINKED.seeOther(arrival.nextPath(), exchange);
      }
      return signedIn.equals(Optional.of(arrival.person()))
          ? SignInPages.seeOther(arrival.nextPath())
          : steps.follow(begin(arrival.person(), exchange), arrival.nextPath(), exchange);
    } catch (ProviderFailure failure) {
      return explain(failure);
    }
  }

  private SignInStep begin(PersonId person, ServerWebExchange exchange) {
    return sessions
        .begin(person, SignInPages.userAgent(exchange))
        .orElseThrow(() -> new ProviderFailure(Kind.NO_ACCOUNT, "erased meanwhile"));
  }

  /** On a page of its own: the provider's code stays neither in the address nor in the history. */
  static Rendering explain(ProviderFailure failure) {
    return SignInPages.seeOther(FAILURE + "?kind=" + failure.kind().code());
  }

  @GetMapping(FAILURE)
  Rendering showFailure(
      @RequestParam(required = false) @Nullable String kind, ServerWebExchange exchange) {
    String known =
        Arrays.stream(Kind.values())
            .map(ProviderFailure.Kind::code)
            .filter(code -> code.equals(kind))
            .findFirst()
            .orElse(Kind.LAPSED.code());
    String again = SignedIn.find(exchange).isPresent() ? MePages.ME : "/sign-in";
    return Rendering.view("account/provider-failure")
        .modelAttribute("view", new FailureView(known, again))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** What the provider is called in the reader's language. */
  static Optional<String> name(ProviderService providers, Language language) {
    return providers
        .findProviderName()
        .flatMap(name -> name.bestFor(language))
        .map(part -> part.value());
  }
}
