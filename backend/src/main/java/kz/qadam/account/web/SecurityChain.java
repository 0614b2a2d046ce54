package kz.qadam.account.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import kz.qadam.account.SessionService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** What every request passes: who asks, whether a form is ours, and who may read on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class SecurityChain {

  /**
   * Requests whose forms carry a token: those that sign in, and all that come with a session.
   * Without one there is nothing that another site's form could use; who asks is told to sign in.
   */
  private static final ServerWebExchangeMatcher GUARDED =
      new OrServerWebExchangeMatcher(
          new PathPatternParserServerWebExchangeMatcher("/sign-in/**"),
          new PathPatternParserServerWebExchangeMatcher("/sign-out"),
          new PathPatternParserServerWebExchangeMatcher(AcceptancePages.PATH + "/*"),
          exchange ->
              SessionCookie.read(exchange).isPresent()
                  ? MatchResult.match()
                  : MatchResult.notMatch());

  @Bean
  SecurityWebFilterChain chain(
      ServerHttpSecurity http,
      SessionService sessions,
      MatrixAccess access,
      @Value("${qadam.limits.writes-per-minute.person}") int writesPerPerson,
      @Value("${qadam.limits.writes-per-minute.address}") int writesPerAddress) {
    return http.headers(ServerHttpSecurity.HeaderSpec::disable) // ResponseHeadersFilter sets them
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .csrf(SecurityChain::guardForms)
        .addFilterBefore(new SessionFilter(sessions), SecurityWebFiltersOrder.CSRF)
        .addFilterBefore(
            new WriteThrottle(writesPerPerson, writesPerAddress), SecurityWebFiltersOrder.CSRF)
        .addFilterAfter(new FormTokenFilter(GUARDED), SecurityWebFiltersOrder.CSRF)
        .authorizeExchange(exchanges -> exchanges.anyExchange().access(access))
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint((exchange, _) -> askToSignIn(exchange, sessions))
                    .accessDeniedHandler((_, _) -> problem(ProblemType.FORBIDDEN)))
        .build();
  }

  private static void guardForms(ServerHttpSecurity.CsrfSpec csrf) {
    ServerCsrfTokenRepository tokens = new FormTokens();
    ServerCsrfTokenRequestHandler masked = new XorServerCsrfTokenRequestAttributeHandler();
    csrf.csrfTokenRepository(tokens)
        .csrfTokenRequestHandler(masked)
        .requireCsrfProtectionMatcher(
            new AndServerWebExchangeMatcher(CsrfWebFilter.DEFAULT_CSRF_MATCHER, GUARDED))
        .accessDeniedHandler((exchange, _) -> refuseStaleForm(exchange, tokens, masked));
  }

  /** With a new token, so that the page of the problem can send the form again. */
  private static Mono<Void> refuseStaleForm(
      ServerWebExchange exchange,
      ServerCsrfTokenRepository tokens,
      ServerCsrfTokenRequestHandler masked) {
    Mono<CsrfToken> made =
        tokens.generateToken(exchange).delayUntil(token -> tokens.saveToken(exchange, token));
    masked.handle(exchange, tokens.loadToken(exchange).switchIfEmpty(made));
    return FormTokenFilter.make(exchange).then(problem(ProblemType.STALE_FORM));
  }

  /** An address that no browser and none of our pages sends. */
  @Bean
  ServerExchangeRejectedHandler rejectedHandler() {
    return (_, _) -> problem(ProblemType.UNREADABLE_ADDRESS);
  }

  private static Mono<Void> askToSignIn(ServerWebExchange exchange, SessionService sessions) {
    if (!PageRequests.wantsPage(exchange)) {
      return SessionCookie.read(exchange)
          .map(token -> refuse(token, sessions))
          .orElseGet(() -> problem(ProblemType.SIGN_IN_NEEDED));
    }
    if (!PageRequests.isReading(exchange)) {
      return FormTokenFilter.make(exchange).then(problem(ProblemType.SIGN_IN_NEEDED));
    }
    String next = UriUtils.encode(LocalPath.of(exchange), StandardCharsets.UTF_8);
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange.getResponse().getHeaders().setLocation(URI.create("/sign-in?next=" + next));
    return exchange.getResponse().setComplete();
  }

  /** A program learns that its device was revoked, and throws away what it keeps there. */
  private static Mono<Void> refuse(String token, SessionService sessions) {
    return Mono.fromFuture(
            CompletableFuture.supplyAsync(
                () -> sessions.isRevoked(token), Thread::startVirtualThread))
        .flatMap(
            isRevoked ->
                problem(isRevoked ? ProblemType.SESSION_REVOKED : ProblemType.SIGN_IN_NEEDED));
  }

  private static Mono<Void> problem(ProblemType type) {
    return Mono.error(new ServiceException(type, type.code()));
  }
}
