package kz.qadam.site.web;

import java.util.List;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Refuses what no page of ours sends, before anything else reads it: a body that says it is larger
 * than what is read, a form of endless fields, what cannot be decoded, and the letter U+0000, which
 * PostgreSQL cannot store. A body that grows too large without saying so is stopped where it is
 * read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // its answers carry the headers, too
class RequestLimitsFilter implements WebFilter {

  static final String NUL = "\0";

  /** Code of the problem of a field with that letter in it. */
  static final String UNSTORABLE = "unstorable-letter";

  private final long mostBytes;
  private final int mostFields;

  RequestLimitsFilter(
      @Value("${spring.http.codecs.max-in-memory-size}") DataSize mostBytes,
      @Value("${qadam.limits.form-fields}") int mostFields) {
    this.mostBytes = mostBytes.toBytes();
    this.mostFields = mostFields;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Optional<ProblemType> problem = findProblem(exchange.getRequest());
    if (problem.isPresent()) {
      return refuse(problem.get());
    }
    boolean isForm =
        MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
            exchange.getRequest().getHeaders().getContentType());
    return isForm ? filterForm(exchange, chain) : chain.filter(exchange);
  }

  private Optional<ProblemType> findProblem(ServerHttpRequest request) {
    if (isUnreadable(request.getHeaders()::getAccept)) {
      return Optional.of(ProblemType.NOT_ACCEPTABLE);
    }
    // No form of ours sends files; whoever adds one bounds its parts (spring.webflux.multipart).
    if (isUnreadable(request.getHeaders()::getContentType)
        || isInParts(request.getHeaders().getContentType())) {
      return Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    if (request.getHeaders().getContentLength() > mostBytes) {
      return Optional.of(ProblemType.TOO_LARGE);
    }
    return !findNuls(request.getQueryParams()).isEmpty()
        ? Optional.of(ProblemType.UNREADABLE_REQUEST)
        : Optional.empty();
  }

  private static boolean isUnreadable(Runnable reading) {
    try {
      reading.run();
      return false;
    } catch (InvalidMediaTypeException e) {
      return true;
    }
  }

  private static boolean isInParts(@Nullable MediaType type) {
    return type != null && type.getType().equals("multipart");
  }

  private Mono<Void> filterForm(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .getFormData()
        .onErrorMap(
            IllegalArgumentException.class, // a percent sign without its two digits
            e -> new ServiceException(ProblemType.UNREADABLE_REQUEST, "no form: " + e.getMessage()))
        .flatMap(
            form -> {
              if (isAnsweredByServer(exchange)) { // the rest of the form could not be taken apart
                return refuse(ProblemType.UNREADABLE_REQUEST);
              }
              if (form.values().stream().mapToInt(List::size).sum() > mostFields) {
                return refuse(ProblemType.TOO_LARGE);
              }
              List<FieldProblem> problems = findNuls(form);
              return problems.isEmpty()
                  ? chain.filter(exchange)
                  : Mono.error(ServiceException.invalid(problems));
            });
  }

  private static boolean isAnsweredByServer(ServerWebExchange exchange) {
    HttpServerResponse response =
        ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
    return response.hasSentHeaders();
  }

  private static List<FieldProblem> findNuls(MultiValueMap<String, String> values) {
    return values.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().contains(NUL)
                    || entry.getValue().stream()
                        .anyMatch(value -> value != null && value.contains(NUL)))
        .map(entry -> FieldProblem.of(entry.getKey().replace(NUL, ""), UNSTORABLE))
        .toList();
  }

  private static Mono<Void> refuse(ProblemType type) {
    return Mono.error(new ServiceException(type, type.code()));
  }
}
