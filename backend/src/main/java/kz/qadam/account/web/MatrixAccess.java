package kz.qadam.account.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.account.Permissions;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.PlaceSubject;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.account.SignedIn;
import kz.qadam.account.TerritorySubject;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
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
class MatrixAccess implements ReactiveAuthorizationManager<AuthorizationContext>, Permissions {

  private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
  private static final AuthorizationResult DENIED = new AuthorizationDecision(false);
  private static final Executor ON_VIRTUAL_THREADS = Thread::startVirtualThread;

  /** Not even by the browser: the next person at this tablet must not go Back to it. */
  private static final String NOT_FOR_THE_NEXT_READER = "no-store";

  private final PermissionMatrix matrix;
  private final PlaceRights rights;
  private final Map<String, PlaceSubject> places;
  private final Map<String, TerritorySubject> territories;
  private final Map<String, ManagedSubject> managed;

  MatrixAccess(
      PermissionMatrix matrix,
      PlaceRights rights,
      List<PlaceSubject> places,
      List<TerritorySubject> territories,
      List<ManagedSubject> managed) {
    this.matrix = matrix;
    this.rights = rights;
    this.places =
        places.stream().collect(Collectors.toMap(PlaceSubject::name, Function.identity()));
    this.territories =
        territories.stream().collect(Collectors.toMap(TerritorySubject::name, Function.identity()));
    this.managed =
        managed.stream().collect(Collectors.toMap(ManagedSubject::name, Function.identity()));
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    ServerWebExchange exchange = context.getExchange();
    return matrix
        .findPermission(exchange)
        .map(row -> decide(row, exchange))
        .orElseGet(() -> decideWithoutRow(exchange));
  }

  /** Only files are open: a handler that nobody wrote a row for answers nobody. */
  private Mono<AuthorizationResult> decideWithoutRow(ServerWebExchange exchange) {
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    if (PageRequests.isForFile(exchange)) {
      return Mono.just(GRANTED);
    }
    Set<HttpMethod> others = matrix.listMethods(path);
    if (others.isEmpty()) {
      return Mono.error(new ServiceException(ProblemType.PAGE_NOT_FOUND, "no row for this path"));
    }
    exchange.getResponse().getHeaders().setAllow(others);
    return Mono.error(
        new ServiceException(ProblemType.METHOD_NOT_ALLOWED, "no row for this method"));
  }

  private Mono<AuthorizationResult> decide(Permission row, ServerWebExchange exchange) {
    if (row.needsSignIn()) {
      exchange.getResponse().getHeaders().setCacheControl(NOT_FOR_THE_NEXT_READER);
    }
    Optional<SignedIn> who = SignedIn.find(exchange);
    if (!hasRole(row, who)) {
      who.ifPresent(known -> noteRefusal(known, row));
      return Mono.just(DENIED);
    }
    if (who.isEmpty() || !isBound(row)) {
      return Mono.just(GRANTED);
    }
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return Mono.fromFuture(
            CompletableFuture.supplyAsync(
                () -> holdsThere(row, who.get(), path), ON_VIRTUAL_THREADS))
        .flatMap(
            holds ->
                holds ? Mono.just(GRANTED) : Mono.error(refusal(row, who.get(), idIn(row, path))));
  }

  /** By the pattern: what stands in its braces may be a secret. */
  private static void noteRefusal(SignedIn who, Permission row) {
    SecurityLog.note(
        who.person(), SecurityEvent.REFUSED, row.method() + " " + row.path().getPatternString());
  }

  private static ServiceException refusal(Permission row, SignedIn who, String id) {
    noteRefusal(who, row);
    return new ServiceException(row.outside(), "no grant for " + row.within() + " " + id);
  }

  @Override
  public boolean allow(ServerWebExchange exchange, HttpMethod method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    Optional<SignedIn> who = SignedIn.find(exchange);
    return matrix
        .findPermission(method, parsed)
        .filter(row -> hasRole(row, who))
        .filter(row -> who.isEmpty() || !isBound(row) || holdsThere(row, who.get(), parsed))
        .isPresent();
  }

  /** Whether they are whom the row asks for, wherever their grants hold. */
  private static boolean hasRole(Permission row, Optional<SignedIn> who) {
    if (!row.needsSignIn()) {
      return true;
    }
    return who.isPresent()
        && (row.roles().isEmpty()
            || who.get().grants().stream().anyMatch(grant -> row.roles().contains(grant.role())));
  }

  private boolean isBound(Permission row) {
    return places.containsKey(row.within())
        || territories.containsKey(row.within())
        || managed.containsKey(row.within());
  }

  private boolean holdsThere(Permission row, SignedIn who, PathContainer path) {
    String id = idIn(row, path);
    ManagedSubject subject = managed.get(row.within());
    if (subject != null) {
      return subject.isWithin(who, id);
    }
    TerritorySubject territory = territories.get(row.within());
    if (territory != null) {
      return territory
          .findTerritory(id)
          .map(code -> row.roles().stream().anyMatch(role -> who.may(role, code)))
          .orElse(true);
    }
    PlaceSubject bound = Objects.requireNonNull(places.get(row.within()));
    Optional<PlaceId> place = bound.findPlace(id);
    return place.isEmpty()
        || rights.holds(who, row.roles(), place.get())
        || (rights.holdsForOwn(who, row.roles(), place.get()) && bound.isOwn(id, who.person()));
  }

  /** Empty for an address without an id. */
  private static String idIn(Permission row, PathContainer path) {
    @Nullable PathMatchInfo match = row.path().matchAndExtract(path);
    return Objects.requireNonNull(match).getUriVariables().getOrDefault("id", "");
  }
}
