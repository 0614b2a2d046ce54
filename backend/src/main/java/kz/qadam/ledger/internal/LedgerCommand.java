package kz.qadam.ledger.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import kz.qadam.command.Command;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.Misfit;
import org.springframework.stereotype.Component;

/**
 * {@code ./qadam ledger verify ['DAY SEQ HASH' …]}: recomputes the chain and compares it with
 * checkpoints that somebody kept.
 */
@Component
class LedgerCommand implements Command {

  private final Ledger ledger;

  LedgerCommand(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("verify")) {
      out.println("qadam: ledger verify ['DAY SEQ HASH' …]");
      return MISUSED;
    }
    try {
      return verify(arguments.stream().skip(1).map(Checkpoint::parse).toList(), out);
    } catch (IllegalArgumentException e) {
      out.println("qadam: " + e.getMessage());
      return MISUSED;
    }
  }

  private int verify(List<Checkpoint> published, PrintStream out) {
    Optional<Misfit> misfit = ledger.findMisfit(published);
    if (misfit.isEmpty()) {
      out.println("qadam: the ledger is whole; checkpoints compared: " + published.size());
      return OK;
    }
    out.println(
        "qadam: the ledger was changed: entry "
            + misfit.get().seq()
            + ": "
            + misfit.get().reason());
    return FAILED;
  }
}
