package kz.qadam.account.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    String method = exchange.getRequest().getMethod().name();
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return permissions.stream()
        // A HEAD is answered by what answers GET.
        .filter(row -> row.method().equals(method.equals("HEAD") ? "GET" : method))
        .filter(row -> row.path().matches(path))
        .min((one, other) -> one.path().compareTo(other.path()));
  }

  private static String text() {
    try (InputStream in = PermissionMatrix.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
