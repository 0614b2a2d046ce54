package kz.qadam.account.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.PlaceSubject;
import kz.qadam.account.SignedIn;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import reactor.core.publisher.Mono;

/**
 * Lets a request through when the permission matrix does. What grants do not answer by themselves
 * is read on a virtual thread, as sessions are (decision 0006); public reading touches no database.
 */
@Component
class MatrixAccess implements ReactiveAuthorizationManager<AuthorizationContext> {

  private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
  private static final AuthorizationResult DENIED = new AuthorizationDecision(false);
  private static final Executor ON_VIRTUAL_THREADS = Thread::startVirtualThread;

  private final PermissionMatrix matrix;
  private final PlaceRights rights;
  private final Map<String, PlaceSubject> subjects;

  MatrixAccess(PermissionMatrix matrix, PlaceRights rights, List<PlaceSubject> subjects) {
    this.matrix = matrix;
    this.rights = rights;
    this.subjects =
        subjects.stream().collect(Collectors.toMap(PlaceSubject::name, Function.identity()));
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    ServerWebExchange exchange = context.getExchange();
    return matrix
        .findPermission(exchange)
        .map(row -> decide(row, exchange))
        .orElse(Mono.just(GRANTED)); // no endpoint: told so by whoever answers
  }

  private Mono<AuthorizationResult> decide(Permission row, ServerWebExchange exchange) {
    if (!row.needsSignIn()) {
      return Mono.just(GRANTED);
    }
    Optional<SignedIn> who = SignedIn.find(exchange);
    if (who.isEmpty()) {
      return Mono.just(DENIED);
    }
    if (row.roles().isEmpty()) {
      return Mono.just(GRANTED);
    }
    if (who.get().grants().stream().noneMatch(grant -> row.roles().contains(grant.role()))) {
      return Mono.just(DENIED);
    }
    PlaceSubject subject = subjects.get(row.within());
    return subject == null ? Mono.just(GRANTED) : within(subject, row, who.get(), exchange);
  }

  private Mono<AuthorizationResult> within(
      PlaceSubject subject, Permission row, SignedIn who, ServerWebExchange exchange) {
    String id = idIn(row, exchange);
    return Mono.fromFuture(
            CompletableFuture.supplyAsync(
                () -> holds(subject.findPlace(id), row, who), ON_VIRTUAL_THREADS))
        .flatMap(
            holds ->
                holds
                    ? Mono.just(GRANTED)
                    : Mono.error(
                        new ServiceException(
                            row.outside(), "no grant for " + subject.name() + " " + id)));
  }

  private boolean holds(Optional<PlaceId> place, Permission row, SignedIn who) {
    return place.isEmpty() || rights.holds(who, row.roles(), place.get());
  }

  private static String idIn(Permission row, ServerWebExchange exchange) {
    @Nullable PathMatchInfo match =
        row.path().matchAndExtract(exchange.getRequest().getPath().pathWithinApplication());
    return Objects.requireNonNull(Objects.requireNonNull(match).getUriVariables().get("id"));
  }
}
