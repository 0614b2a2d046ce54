package kz.qadam.account.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Knows who sends a request by its cookie. The one place where a request may wait for the database
 * outside a controller's thread (decision 0006); a request without the cookie passes untouched.
 */
final class SessionFilter implements WebFilter {

  /**
   * What somebody may use before they did what comes first, beside the pages to do it on and files.
   */
  private static final Set<String> ALWAYS_OPEN = Set.of("/sign-out", "/sign-in");

  /** Every page carries the reader's name; what has to be kept otherwise says so itself. */
  private static final String OWN_EYES_ONLY = "private, no-cache";

  private final SessionService sessions;

  SessionFilter(SessionService sessions) {
    this.sessions = sessions;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Optional<String> token = SessionCookie.read(exchange);
    if (token.isEmpty()) {
      return chain.filter(exchange);
    }
    return Mono.fromFuture(sessions.find(token.get()), true)
        .flatMap(
            found ->
                found.isEmpty() ? chain.filter(exchange) : filterFor(found.get(), exchange, chain));
  }

  private static Mono<Void> filterFor(
      SignedIn who, ServerWebExchange exchange, WebFilterChain chain) {
    who.putInto(exchange);
    exchange.getResponse().getHeaders().setCacheControl(OWN_EYES_ONLY);
    if (who.mustChangePassword() && !isOpenBefore(MePages.PASSWORD, exchange)) {
      return lead(MePages.PASSWORD, ProblemType.PASSWORD_CHANGE_NEEDED, exchange);
    }
    if (!who.mustChangePassword()
        && who.mustSetUpSecondFactor()
        && !isOpenBefore(SecondFactorPages.SECOND_FACTOR, exchange)) {
      return lead(SecondFactorPages.SECOND_FACTOR, ProblemType.SECOND_FACTOR_NEEDED, exchange);
    }
    return chain
        .filter(exchange)
        .contextWrite(
            ReactiveSecurityContextHolder.withAuthentication(
                new PreAuthenticatedAuthenticationToken(who, "", AuthorityUtils.NO_AUTHORITIES)));
  }

  private static boolean isOpenBefore(String page, ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().value();
    return path.equals(page)
        || path.startsWith(page + "/")
        || ALWAYS_OPEN.contains(path)
        || PageRequests.isForFile(exchange);
  }

  private static Mono<Void> lead(String page, ProblemType refusal, ServerWebExchange exchange) {
    if (!PageRequests.isReading(exchange) || !PageRequests.wantsPage(exchange)) {
      return Mono.error(new ServiceException(refusal, "something else comes first"));
    }
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange.getResponse().getHeaders().setLocation(URI.create(page));
    return exchange.getResponse().setComplete();
  }
}
