package kz.qadam.account.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who may call which endpoint: the rows of {@code reference/permissions.csv}. */
@Component
class PermissionMatrix {

  private static final String FILE = "/reference/permissions.csv";

  private final List<Permission> permissions;

  PermissionMatrix() {
    this.permissions =
        text()
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("method,"))
            .map(Permission::parse)
            .toList();
  }

  List<Permission> listPermissions() {
    return permissions;
  }

  /** The row for a request; of several that match the most exact. Empty for no endpoint of ours. */
  Optional<Permission> findPermission(ServerWebExchange exchange) {
    return findPermission(
        exchange.getRequest().getMethod(), exchange.getRequest().getPath().pathWithinApplication());
  }

  /** The row for a request that may be sent, as {@link #findPermission(ServerWebExchange)}. */
  Optional<Permission> findPermission(HttpMethod method, PathContainer path) {
    // A HEAD is answered by what answers GET.
    String name = method.equals(HttpMethod.HEAD) ? "GET" : method.name();
    return permissions.stream()
        .filter(row -> row.method().equals(name))
        .filter(row -> row.path().matches(path))
        .min((one, other) -> one.path().compareTo(other.path()));
  }

  /** The methods that this path has rows for; none for no endpoint of ours. */
  Set<HttpMethod> listMethods(PathContainer path) {
    return permissions.stream()
        .filter(row -> row.path().matches(path))
        .map(row -> HttpMethod.valueOf(row.method()))
        .collect(Collectors.toSet());
  }

  private static String text() {
    try (InputStream in = PermissionMatrix.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
