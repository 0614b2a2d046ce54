package kz.qadam.problem.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.qadam.problem.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What somebody typed into a form that was refused for its session or its token: the page of the
 * problem keeps it and can send it again.
 *
 * @param action where the form went
 */
record KeptForm(String action, List<Field> fields) {

  private static final Set<ProblemType> KEPT_AFTER =
      Set.of(
          ProblemType.SIGN_IN_NEEDED,
          ProblemType.STALE_FORM,
          ProblemType.PASSWORD_CHANGE_NEEDED,
          ProblemType.SECOND_FACTOR_NEEDED);

  /** A form with one of these is not kept at all: no page may carry a password on. */
  static final Set<String> SECRETS = Set.of("password", "current", "wanted", "code");

  private static final String FORM_TOKEN = "_csrf";

  KeptForm {
    fields = List.copyOf(fields);
  }

  record Field(String name, String value) {}

  /** Empty for everything but a form of one of our own pages. */
  static Mono<Optional<KeptForm>> of(ServerWebExchange exchange, ProblemType type) {
    ServerHttpRequest request = exchange.getRequest();
    return KEPT_AFTER.contains(type) && isForm(request) && isFromOurPage(request)
        ? exchange.getFormData().map(form -> of(request.getURI(), form))
        : Mono.just(Optional.empty());
  }

  private static boolean isForm(ServerHttpRequest request) {
    return request.getMethod().equals(HttpMethod.POST)
        && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
            request.getHeaders().getContentType());
  }

  /**
   * Whether the browser says so; only then may one press send the fields again, or another site
   * could fill them in. Every browser of today says it, over TLS and on the machine itself.
   */
  private static boolean isFromOurPage(ServerHttpRequest request) {
    return "same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"));
  }

  private static Optional<KeptForm> of(URI action, MultiValueMap<String, String> form) {
    if (form.isEmpty() || form.keySet().stream().anyMatch(SECRETS::contains)) {
      return Optional.empty();
    }
    List<Field> fields =
        form.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(FORM_TOKEN))
            .flatMap(entry -> fields(entry.getKey(), entry.getValue()))
            .toList();
    String query = action.getRawQuery() == null ? "" : "?" + action.getRawQuery();
    return Optional.of(new KeptForm(action.getRawPath() + query, fields));
  }

  private static Stream<Field> fields(String name, List<String> values) {
    return values.stream().map(value -> new Field(name, value == null ? "" : value));
  }
}
