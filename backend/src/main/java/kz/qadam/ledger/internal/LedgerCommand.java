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
 * checkpoints that somebody kept, the facts with the hashes that entries have of them, and rows of
 * decisions with what entries say.
 */
@Component
class LedgerCommand implements Command {

  private final Ledger ledger;
  private final FactsCheck facts;
  private final RowsCheck rows;

  LedgerCommand(Ledger ledger, FactsCheck facts, RowsCheck rows) {
    this.ledger = ledger;
    this.facts = facts;
    this.rows = rows;
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
    return verifyRows(out);
  }

  private int verifyRows(PrintStream out) {
    RowsCheck.Findings found = rows.run();
    found
        .entry()
        .flatMap(seq -> ledger.listEntries(seq - 1, 1).stream().findFirst())
        .ifPresent(
            entry ->
                out.printf(
                    "qadam: no row says what entry %d says: %s %s %s %s %s%n",
                    entry.seq(),
                    entry.kind(),
                    entry.subject(),
                    entry.actor(),
                    entry.content(),
                    entry.recordedAt()));
    found.row().ifPresent(row -> out.println("qadam: no entry says what is stored in " + row));
    if (!found.areWhole()) {
      return FAILED;
    }
    out.printf(
        "qadam: rows as their entries say: %d decisions; rows from before the first entry: %d%n",
        found.compared(), found.unrecorded());
    return OK;
  }
}
