package kz.qadam.command;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code ./qadam}, a Spring bean found by its name.
 *
 * <p>It runs on the main thread of a process without a web server, against the migrated database.
 */
public interface Command {

  /** Exit codes, as shells expect them. */
  int OK = 0;

  /** Something was refused or failed; what, was printed. */
  int FAILED = 1;

  /** The call's words are off; how to call it was printed. */
  int MISUSED = 2;

  /** First word of the call, e.g. {@code import}. */
  String name();

  /**
   * Does the work.
   *
   * @param arguments what follows the name
   * @param out where progress and the report go, UTF-8
   * @return {@link #OK}, {@link #FAILED} or {@link #MISUSED}
   */
  int run(List<String> arguments, PrintStream out);
}
