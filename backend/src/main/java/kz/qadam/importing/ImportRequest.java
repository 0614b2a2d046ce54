package kz.qadam.importing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One import as asked for.
 *
 * @param options values of {@code --name value} by name without dashes
 */
public record ImportRequest(Path file, ImportMode mode, Map<String, String> options) {

  public ImportRequest {
    options = Map.copyOf(options);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The file's own name, as it appears in reports. */
  public String fileName() {
    Path name = file.getFileName();
    return (name == null ? file : name).toString();
  }
}
