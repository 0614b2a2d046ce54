package kz.qadam.ledger.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.qadam.command.Command;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.Misfit;
import org.springframework.stereotype.Component;

/**
 * {@code ./qadam ledger verify}: recomputes the chain, compares it with checkpoints that somebody
 * kept, in a file as they are served or written out, the facts with the hashes that entries have of
 * them, and rows of decisions with what entries say. Whatever has no entry must be from before
 * there was a ledger, and its number known: otherwise it was put in behind it.
 */
@Component
class LedgerCommand implements Command {

  private static final String OLDER = "--older";
  private static final String CHECKPOINTS = "--checkpoints";
  private static final String USE =
      "ledger verify [--older N] [--checkpoints FILE] ['DAY SEQ HASH' …]";

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
      out.println("qadam: " + USE);
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
      long older = 0;
      List<Checkpoint> published = new ArrayList<>();
      Iterator<String> left = arguments.iterator();
      while (left.hasNext()) {
        String argument = left.next();
        switch (argument) {
          case OLDER -> older = number(left);
          case CHECKPOINTS -> published.addAll(CheckpointsFile.read(file(left)));
          default -> published.add(Checkpoint.parse(argument));
        }
      }
      return new Request(older, published);
    }

    private static long number(Iterator<String> left) {
      String text = left.hasNext() ? left.next() : "";
      if (!text.matches("[0-9]{1,18}")) {
        throw new IllegalArgumentException(OLDER + " needs a number");
      }
      return Long.parseLong(text);
    }

    private static Path file(Iterator<String> left) {
      if (!left.hasNext()) {
        throw new IllegalArgumentException(CHECKPOINTS + " needs a file");
      }
      return Path.of(left.next());
    }
  }

  private int verify(Request request, PrintStream out) {
    Optional<Misfit> misfit = ledger.findMisfit(request.published());
    if (misfit.isPresent()) {
      out.printf(
          "qadam: the ledger was changed: entry %d: %s: %s%n",
          misfit.get().seq(), misfit.get().reason(), misfit.get().reason().sentence());
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
