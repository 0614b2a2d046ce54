package kz.qadam.problem.web;

import io.netty.channel.ChannelException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.PageFrame;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.problem.TooManyAttemptsException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * The one way out for failures: RFC 9457 JSON for programs, the same problem as a page for people.
 *
 * <p>A {@link ServiceException} is the caller's mistake and is not logged. Anything unforeseen is
 * logged once, here, and answered without details.
 */
@Component
@Order(-2) // before the framework's own handler, which is at -1
class ProblemHandler implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private static final Map<Integer, ProblemType> BY_STATUS =
      Map.of(
          400, ProblemType.UNREADABLE_REQUEST,
          401, ProblemType.SIGN_IN_NEEDED,
          403, ProblemType.FORBIDDEN,
          404, ProblemType.PAGE_NOT_FOUND,
          405, ProblemType.METHOD_NOT_ALLOWED,
          406, ProblemType.NOT_ACCEPTABLE,
          413, ProblemType.TOO_LARGE,
          415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

  private final Texts texts;
  private final LocaleContextResolver languages;
  private final PageFrame frame;
  private final ServerResponse.Context context;

  ProblemHandler(
      Texts texts,
      LocaleContextResolver languages,
      PageFrame frame,
      List<ViewResolver> viewResolvers) {
    this.texts = texts;
    this.languages = languages;
    this.frame = frame;
    this.context = new AnswerContext(HandlerStrategies.withDefaults(), viewResolvers);
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(thrown);
    }
    Throwable failure = inOwnTerms(thrown);
    ProblemType type = typeOf(failure);
    if (type == ProblemType.INTERNAL_ERROR) {
      log.error("{} {} failed", exchange.getRequest().getMethod(), address(exchange), failure);
    }
    return answer(exchange, type, failure).flatMap(response -> response.writeTo(exchange, context));
  }

  /**
   * The framework finds a parameter missing before the method can name it, and wraps what we find
   * wrong in a body while it is read.
   */
  private static Throwable inOwnTerms(Throwable failure) {
    return switch (failure) {
      case MissingRequestValueException missing ->
          ServiceException.invalid(List.of(FieldProblem.of(missing.getName(), "required")));
      case ServerWebInputException unread -> causeInOwnTerms(unread).orElse(unread);
      default -> failure;
    };
  }

  private static Optional<Throwable> causeInOwnTerms(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(ServiceException.class::isInstance)
        .findFirst();
  }

  /** The pattern where one is known: a path may hold the token of an invitation. */
  private static String address(ServerWebExchange exchange) {
    PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "unknown address" : pattern.getPatternString();
  }

  private Mono<ServerResponse> answer(
      ServerWebExchange exchange, ProblemType type, Throwable failure) {
    Language language =
        Optional.ofNullable(languages.resolveLocaleContext(exchange).getLocale())
            .map(Language::of)
            .orElse(Language.DEFAULT);
    ProblemResponse problem = ProblemResponse.of(type, problemOf(failure), texts, language);
    ServerResponse.BodyBuilder builder =
        ServerResponse.status(HttpStatusCode.valueOf(type.status()));
    if (failure instanceof TooManyAttemptsException tooMany) {
      builder.header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
    }
    if (wantsPage(exchange.getRequest())) {
      return KeptForm.of(exchange, type)
          .map(kept -> ProblemPage.model(problem, kept, frame, exchange, names(language)))
          .flatMap(
              model -> builder.contentType(MediaType.TEXT_HTML).render("problem/problem", model));
    }
    return builder.contentType(MediaType.APPLICATION_PROBLEM_JSON).bodyValue(problem);
  }

  private ProblemPage.Names names(Language language) {
    return new ProblemPage.Names(texts, language);
  }

  private static boolean wantsPage(ServerHttpRequest request) {
    String path = request.getPath().value();
    boolean forPrograms = path.startsWith("/api/") || path.startsWith("/tiles/");
    try {
      return !forPrograms
          && request.getHeaders().getAccept().stream()
              .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    } catch (InvalidMediaTypeException e) {
      return false; // no browser sends an Accept that cannot be read
    }
  }

  private static ProblemType typeOf(Throwable failure) {
    return switch (failure) {
      case ServiceException known -> known.type();
      case ResponseStatusException status -> typeOf(status.getStatusCode());
      case DataBufferLimitException _ -> ProblemType.TOO_LARGE;
      case ChannelException _ -> ProblemType.REQUEST_TIMEOUT; // of Netty: the body did not come
      default -> ProblemType.INTERNAL_ERROR;
    };
  }

  private static ProblemType typeOf(HttpStatusCode status) {
    return BY_STATUS.getOrDefault(
        status.value(),
        status.is4xxClientError() ? ProblemType.UNREADABLE_REQUEST : ProblemType.INTERNAL_ERROR);
  }

  private static Optional<ServiceException> problemOf(Throwable failure) {
    return failure instanceof ServiceException known ? Optional.of(known) : Optional.empty();
  }
}
