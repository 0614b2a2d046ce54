package kz.qadam.account.web;

import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import kz.qadam.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes a browser from one step of sign-in to the next, and into its new session. */
@Component
class SignInSteps {

  private final SessionService sessions;

  SignInSteps(SessionService sessions) {
    this.sessions = sessions;
  }

  /** Where a browser goes after the first step: on, or to the form for the code. */
  Rendering follow(SignInStep step, String next, ServerWebExchange exchange) {
    return switch (step) {
      case SignInStep.Opened(String token) -> {
        enter(token, exchange);
        yield SignInPages.seeOther(next);
      }
      case SignInStep.CodeNeeded(String ticket) -> {
        StepCookie.CODE.set(exchange, ticket);
        yield SignInPages.seeOther(
            UriComponentsBuilder.fromPath(SignInCodePages.CODE)
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString());
      }
    };
  }

  /** Gives the browser its session; the one it had before would stay open and nobody's. */
  void enter(String token, ServerWebExchange exchange) {
    SignedIn.find(exchange).ifPresent(sessions::leaveBehind);
    SessionCookie.set(exchange, token);
  }
}
