package kz.qadam.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code FILE [--dry-run] [--name value …]} into a request. */
final class ImportArguments {

  private static final String DRY_RUN = "--dry-run";

  private final Set<String> optionNames;
  private final Map<String, String> options = new HashMap<>();
  private ImportMode mode = ImportMode.APPLY;
  private @Nullable Path file;

  private ImportArguments(Set<String> optionNames) {
    this.optionNames = optionNames;
  }

  /**
   * Reads the call.
   *
   * @throws MisusedException it cannot be understood; the message says why
   */
  static ImportRequest parse(List<String> arguments, Set<String> optionNames) {
    ImportArguments parsed = new ImportArguments(optionNames);
    for (int i = 0; i < arguments.size(); i += parsed.read(arguments, i)) {}
    if (parsed.file == null) {
      throw new MisusedException("which file?");
    }
    return new ImportRequest(parsed.file, parsed.mode, parsed.options);
  }

  /** Reads the argument at this index and says how many words it took. */
  private int read(List<String> arguments, int index) {
    String argument = arguments.get(index);
    if (argument.equals(DRY_RUN)) {
      mode = ImportMode.DRY_RUN;
      return 1;
    }
    if (argument.startsWith("--")) {
      return readOption(argument.substring(2), arguments, index);
    }
    if (file != null) {
      throw new MisusedException("one file at a time, found also " + argument);
    }
    file = Path.of(argument);
    return 1;
  }

  private int readOption(String option, List<String> arguments, int index) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    if (!optionNames.contains(name)) {
      throw new MisusedException(
          "unknown option --" + name + ", there are " + DRY_RUN + " " + new TreeSet<>(optionNames));
    }
    if (equals < 0 && index + 1 == arguments.size()) {
      throw new MisusedException("--" + name + " needs a value");
    }
    options.put(name, equals < 0 ? arguments.get(index + 1) : option.substring(equals + 1));
    return equals < 0 ? 2 : 1;
  }

  /** The call cannot be understood. */
  static final class MisusedException extends RuntimeException {
    MisusedException(String message) {
      super(message);
    }
  }
}
