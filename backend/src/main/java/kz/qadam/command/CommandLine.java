package kz.qadam.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tells a command from options of the service, and runs it in an application without a web server.
 */
public final class CommandLine {

  private CommandLine() {}

  /** Whether the first argument is a command's name, not an {@code --option}. */
  public static boolean isCommand(String[] arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("-");
  }

  /** Starts the application, runs the command and returns its exit code. */
  public static int run(Class<?> application, String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = start(application)) {
      Optional<Command> command =
          context.getBeansOfType(Command.class).values().stream()
              .filter(candidate -> candidate.name().equals(arguments[0]))
              .findFirst();
      if (command.isEmpty()) {
        out.println("qadam: unknown command " + arguments[0]);
        return Command.MISUSED;
      }
      List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
      return command.get().run(rest, out);
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application) {
    return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run();
  }
}
