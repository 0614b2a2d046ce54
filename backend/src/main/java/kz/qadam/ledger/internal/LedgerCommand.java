package kz.qadam.ledger.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import kz.qadam.command.Command;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.Misfit;
import org.springframework.stereotype.Component;

/**
 * {@code ./qadam ledger verify ['DAY SEQ HASH' …]}: recomputes the chain, compares it with
 * checkpoints that somebody kept, and the facts with the hashes that entries have of them.
 */
@Component
class LedgerCommand implements Command {

  private final Ledger ledger;
  private final FactsCheck facts;

  LedgerCommand(Ledger ledger, FactsCheck facts) {
    this.ledger = ledger;
    this.facts = facts;
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
    if (misfit.isPresent()) {
      out.printf(
          "qadam: the ledger was changed: entry %d: %s%n",
          misfit.get().seq(), misfit.get().reason());
      return FAILED;
    }
    out.println("qadam: the ledger is whole; checkpoints compared: " + published.size());
    return verifyFacts(out);
  }

  private int verifyFacts(PrintStream out) {
    FactsCheck.Findings found = facts.run();
    if (found.changed().isPresent()) {
      LedgerEntry entry = found.changed().get();
      out.printf(
          "qadam: facts were changed after entry %d recorded them: %s %s%n",
          entry.seq(), entry.subject(), entry.content());
      return FAILED;
    }
    out.printf(
        "qadam: facts as recorded: %d audits; entries without a hash of facts: %d; audits without"
            + " an entry: %d%n",
        found.compared(), found.notVouched(), found.unrecorded());
    return OK;
  }
}
