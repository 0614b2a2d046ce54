package kz.qadam.account.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The token of forms in a cookie, called as {@link CookieNames} says. */
final class FormTokens implements ServerCsrfTokenRepository {

  private static final String NAME = "qadam-csrf";

  @Override
  public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
    return cookies(exchange).generateToken(exchange);
  }

  @Override
  public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
    return cookies(exchange).saveToken(exchange, token);
  }

  @Override
  public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
    return cookies(exchange).loadToken(exchange);
  }

  private static ServerCsrfTokenRepository cookies(ServerWebExchange exchange) {
    CookieServerCsrfTokenRepository cookies = new CookieServerCsrfTokenRepository();
    cookies.setCookieName(CookieNames.of(NAME, exchange));
    cookies.setCookiePath("/");
    cookies.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
    return cookies;
  }
}
