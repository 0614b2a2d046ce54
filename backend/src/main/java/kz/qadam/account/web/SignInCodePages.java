package kz.qadam.account.web;

import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SessionService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The second step of sign-in, for those who have a second factor. */
@Controller
class SignInCodePages {

  static final String CODE = "/sign-in/code";

  private final SessionService sessions;
  private final SignInThrottle throttle;
  private final SignInSteps steps;

  SignInCodePages(SessionService sessions, SignInThrottle throttle, SignInSteps steps) {
    this.sessions = sessions;
    this.throttle = throttle;
    this.steps = steps;
  }

  /** What the form sends. */
  record CodeFields(@Nullable String code, @Nullable String next) {}

  /**
   * The form.
   *
   * @param refused the code was wrong, or used before
   */
  public record View(String next, boolean refused) {}

  @GetMapping(CODE)
  Rendering showForm(
      @RequestParam(required = false) @Nullable String next, ServerWebExchange exchange) {
    return StepCookie.CODE.read(exchange).isEmpty()
        ? SignInPages.seeOther("/sign-in")
        : form(new View(LocalPath.orMe(next), false)).build();
  }

  @PostMapping(CODE)
  Rendering signIn(@ModelAttribute CodeFields fields, ServerWebExchange exchange) {
    String ticket = StepCookie.CODE.read(exchange);
    String next = LocalPath.orMe(fields.next());
    PersonId person = sessions.findWhoOwesCode(ticket).orElseThrow(SignInCodePages::lapsed);
    SignInThrottle.Attempt attempt = throttle.take(SecondFactorPages.codesOf(person), exchange);
    Optional<String> token =
        sessions.finish(
            ticket, Objects.requireNonNullElse(fields.code(), ""), SignInPages.userAgent(exchange));
    if (token.isEmpty()) {
      return RefusedPage.mark(form(new View(next, true))).build();
    }
    attempt.giveBack();
    StepCookie.CODE.clear(exchange);
    steps.enter(token.get(), exchange);
    return SignInPages.seeOther(next);
  }

  private static ServiceException lapsed() {
    return new ServiceException(ProblemType.SIGN_IN_LAPSED, "nobody owes a code here");
  }

  private static Rendering.Builder<?> form(View view) {
    return Rendering.view("account/sign-in-code")
        .modelAttribute("view", view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
