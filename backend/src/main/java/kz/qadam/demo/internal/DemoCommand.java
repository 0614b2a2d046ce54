package kz.qadam.demo.internal;

import java.io.PrintStream;
import java.util.List;
import kz.qadam.command.Command;
import org.springframework.stereotype.Component;

/** {@code ./qadam demo}: loads the demo into an empty home. */
@Component
class DemoCommand implements Command {

  private final DemoLoader loader;

  DemoCommand(DemoLoader loader) {
    this.loader = loader;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (!arguments.isEmpty()) {
      out.println("qadam: demo takes no arguments, was " + String.join(" ", arguments));
      return MISUSED;
    }
    if (loader.load(DemoLoader.Wish.ASKED, out) == DemoLoader.Outcome.LOADED) {
      return OK;
    }
    out.println("qadam: the register of this home has places already; the demo needs an empty one");
    return FAILED;
  }
}
