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
 * {@code ./qadam ledger verify [--older N] ['DAY SEQ HASH' …]}: recomputes the chain, compares it
 * with checkpoints that somebody kept, the facts with the hashes that entries have of them, and
 * rows of decisions with what entries say. Whatever has no entry must be from before there was a
 * ledger, and its number known: otherwise it was put in behind it.
 */
@Component
class LedgerCommand implements Command {

  private static final String OLDER = "--older";

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
      out.println("qadam: ledger verify [--older N] ['DAY SEQ HASH' …]");
      return MISUSED;
    }
    try {
      Request request = Request.parse(arguments.subList(1, arguments.size()));
      return verify(request, out);
    } catch (IllegalArgumentException e) {
      out.println("qadam: " + e.getMessage());
      return MISUSED;
    }
  }

  /**
   * What to compare with.
   *
   * @param older how many audits and rows have no entry because they are older than the ledger
   */
  private record Request(long older, List<Checkpoint> published) {

    static Request parse(List<String> arguments) {
      if (arguments.isEmpty() || !arguments.getFirst().equals(OLDER)) {
        return new Request(0, checkpoints(arguments));
      }
      if (arguments.size() < 2 || !arguments.get(1).matches("[0-9]{1,18}")) {
        throw new IllegalArgumentException(OLDER + " needs a number");
      }
      return new Request(
          Long.parseLong(arguments.get(1)), checkpoints(arguments.subList(2, arguments.size())));
    }

    private static List<Checkpoint> checkpoints(List<String> arguments) {
      return arguments.stream().map(Checkpoint::parse).toList();
    }
  }

  private int verify(Request request, PrintStream out) {
    Optional<Misfit> misfit = ledger.findMisfit(request.published());
    if (misfit.isPresent()) {
      out.printf(
          "qadam: the ledger was changed: entry %d: %s%n",
          misfit.get().seq(), misfit.get().reason());
      return FAILED;
    }
    out.println("qadam: the ledger is whole; checkpoints compared: " + request.published().size());
    return verifyFacts(request, out);
  }

  private int verifyFacts(Request request, PrintStream out) {
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
    return verifyRows(request.older() - found.unrecorded(), out);
  }

  /** Of the things without an entry, as many are left to be rows. */
  private int verifyRows(long older, PrintStream out) {
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
    if (found.unrecorded() != older) {
      out.printf("qadam: audits and rows without an entry are not as many as %s says%n", OLDER);
      return FAILED;
    }
    return OK;
  }
}
