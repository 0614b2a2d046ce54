package kz.qadam.replay.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import kz.qadam.command.Command;
import kz.qadam.ledger.Decision;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPacks;
import org.springframework.stereotype.Component;

/** {@code ./qadam standard load FOLDER | list}: loads a version as a draft; lists them all. */
@Component
class StandardCommand implements Command {

  private final PackRegister register;
  private final StandardPacks packs;

  StandardCommand(PackRegister register, StandardPacks packs) {
    this.register = register;
    this.packs = packs;
  }

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.equals(List.of("list"))) {
      list(out);
      return OK;
    }
    if (arguments.size() == 2 && arguments.getFirst().equals("load")) {
      return load(Path.of(arguments.getLast()), out);
    }
    out.println("qadam: standard load FOLDER | standard list");
    return MISUSED;
  }

  private int load(Path folder, PrintStream out) {
    try {
      PackVersion loaded =
          PackVersion.of(register.load(PackFolder.read(folder), Decision.OPERATOR));
      out.println("qadam: loaded as a draft: " + loaded);
      return OK;
    } catch (InvalidPackException e) {
      e.mistakes().forEach(mistake -> out.println("qadam: " + mistake));
      out.println("qadam: not loaded, mistakes: " + e.mistakes().size());
      return FAILED;
    }
  }

  private void list(PrintStream out) {
    PackVersion current = PackVersion.of(packs.current());
    out.println(current + "  in force");
    register.listEntries().stream()
        .map(PackRegister.Entry::name)
        .filter(name -> !name.equals(current))
        .forEach(out::println);
  }
}
