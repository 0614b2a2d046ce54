package kz.qadam.site.web;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sets the security headers of every answer and keeps the chosen language for a year.
 *
 * <p>Browsers are told to insist on TLS only when the request came by it: to us, or to a proxy
 * whose word {@code server.forward-headers-strategy} lets us take.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // also on what the security chain answers
class ResponseHeadersFilter implements WebFilter {

  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?#;,\\s{}]+");

  /** For this host only: what else the operator serves below their domain is not ours to bind. */
  private static final String ONE_YEAR_OF_TLS = "max-age=31536000";

  private final String contentSecurityPolicy;

  /** Lets pages load images from the outside tile server of the map, when there is one. */
  ResponseHeadersFilter(@Value("${qadam.map.raster-url:}") String rasterUrl) {
    Matcher origin = ORIGIN.matcher(rasterUrl);
    this.contentSecurityPolicy = contentSecurityPolicy(origin.find() ? " " + origin.group() : "");
  }

  /** Only our own files; no inline script or style, no plugins, no framing by others. */
  private static String contentSecurityPolicy(String moreImageOrigins) {
    return "default-src 'self'; img-src 'self' data:"
        + moreImageOrigins
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", contentSecurityPolicy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if ("https".equals(exchange.getRequest().getURI().getScheme())) {
      headers.set("Strict-Transport-Security", ONE_YEAR_OF_TLS);
    }
    LanguageResolver.requested(exchange)
        .ifPresent(
            language ->
                exchange
                    .getResponse()
                    .addCookie(
                        ResponseCookie.from(LanguageResolver.PARAMETER, language.code())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .build()));
    return chain.filter(exchange);
  }
}
