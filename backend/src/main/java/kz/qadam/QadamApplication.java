package kz.qadam;

import kz.qadam.command.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service or, when the first argument names one, runs a command and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QadamApplication {

  public static void main(String[] arguments) {
    if (CommandLine.isCommand(arguments)) {
      System.exit(CommandLine.run(QadamApplication.class, arguments));
    }
    SpringApplication.run(QadamApplication.class, arguments);
  }
}
