package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The matrix names all that the service answers, no more and no less. */
@SharedService
class PermissionMatrixTest {

  private static final Path PRINTED = Path.of("../docs/permissions.md");

  @Autowired ApplicationContext context;
  @Autowired PermissionMatrix matrix;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Set<String> endpoints() {
    return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(PermissionMatrixTest::endpoints)
        .filter(endpoint -> !endpoint.contains(" /app/test/")) // exists in tests only
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> endpoints(RequestMappingInfo info) {
    Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("any") : methods.stream().map(RequestMethod::name).toList();
    return names.stream()
        .flatMap(
            method ->
                info.getPatternsCondition().getPatterns().stream()
                    .map(pattern -> method + " " + pattern.getPatternString()));
  }

  private Set<String> rows() {
    return matrix.listPermissions().stream()
        .map(row -> row.method() + " " + row.path().getPatternString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> endpointsWithoutRow() {
    Set<String> missing = new TreeSet<>(endpoints());
    missing.removeAll(rows());
    return missing;
  }

  @Test
  void everyEndpointHasARow() {
    assertThat(endpointsWithoutRow()).isEmpty();
  }

  @Test
  void everyRowHasAnEndpointAndStandsOnce() {
    Set<String> unused = new TreeSet<>(rows());
    unused.removeAll(endpoints());
    assertThat(unused).isEmpty();
    assertThat(matrix.listPermissions()).hasSameSizeAs(rows());
  }

  @Test
  void anEndpointAddedWithoutARowIsFound() throws NoSuchMethodException {
    RequestMappingInfo added =
        RequestMappingInfo.paths("/api/unlisted").methods(RequestMethod.DELETE).build();
    requestMappingHandlerMapping.registerMapping(
        added, new Object(), Object.class.getMethod("toString"));
    try {
      assertThat(endpointsWithoutRow()).containsExactly("DELETE /api/unlisted");
    } finally {
      requestMappingHandlerMapping.unregisterMapping(added);
    }
  }

  @Test
  void anEndpointAddedWithoutARowAnswersNobody() throws NoSuchMethodException {
    RequestMappingInfo added =
        RequestMappingInfo.paths("/api/unlisted").methods(RequestMethod.GET).build();
    requestMappingHandlerMapping.registerMapping(
        added, new Unlisted(), Unlisted.class.getDeclaredMethod("answer"));
    try {
      assertThat(statusOf(HttpMethod.GET, "/api/unlisted")).isEqualTo(404);
      assertThat(statusOf(HttpMethod.HEAD, "/api/unlisted")).isEqualTo(404);
    } finally {
      requestMappingHandlerMapping.unregisterMapping(added);
    }
  }

  static final class Unlisted {

    ResponseEntity<String> answer() {
      return ResponseEntity.ok("let through");
    }
  }

  @Test
  void aMethodWithoutARowIsToldWhichThereAre() {
    client()
        .delete()
        .uri("/api/places")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .valueEquals("Allow", "GET");
    assertThat(statusOf(HttpMethod.OPTIONS, "/api/places")).isEqualTo(405);
    assertThat(statusOf(HttpMethod.POST, "/app/ui/base.css")).isEqualTo(404);
    assertThat(statusOf(HttpMethod.GET, "/app/ui/base.css")).isEqualTo(200);
    assertThat(statusOf(HttpMethod.GET, "/no-such-page")).isEqualTo(404);
  }

  private WebTestClient client() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
        .build();
  }

  private int statusOf(HttpMethod method, String path) {
    return client()
        .method(method)
        .uri(path)
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  @Test
  void nothingIsAnsweredByOtherKindsOfEndpoints() {
    assertThat(context.getBeansOfType(RouterFunctionMapping.class).values())
        .allMatch(mapping -> mapping.getRouterFunction() == null);
    assertThat(context.getBeansOfType(HandlerMapping.class))
        .allSatisfy(
            (name, mapping) ->
                assertThat(
                        mapping instanceof RequestMappingInfoHandlerMapping
                            || mapping instanceof RouterFunctionMapping
                            || name.equals("resourceHandlerMapping"))
                    .as(name)
                    .isTrue());
  }

  @Test
  void isPrintedInTheDocuments() throws IOException {
    assertThat(Files.readString(PRINTED)).contains(table());
  }

  private String table() {
    String head = Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(" | "));
    return "| Request | everybody | signed in | "
        + head
        + " | where | otherwise |\n"
        + "|---|"
        + "---|".repeat(Role.values().length + 4)
        + "\n"
        + matrix.listPermissions().stream()
            .map(PermissionMatrixTest::line)
            .collect(Collectors.joining());
  }

  private static String line(Permission row) {
    String roles =
        Stream.of(Role.values())
            .map(role -> row.roles().contains(role) ? "yes" : "")
            .collect(Collectors.joining(" | "));
    return "| `%s %s` | %s | %s | %s | %s | %s |%n"
        .formatted(
            row.method(),
            row.path().getPatternString(),
            row.needsSignIn() ? "" : "yes",
            row.needsSignIn() && row.roles().isEmpty() ? "yes" : "",
            roles,
            row.within(),
            row.roles().isEmpty() ? "" : row.outside().code());
  }
}
