package kz.qadam.replay.internal;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qadam.command.Command;
import kz.qadam.importing.Progress;
import kz.qadam.ledger.Decision;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.FlipCounts;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import org.springframework.stereotype.Component;

/**
 * {@code ./qadam replay PACK}: what a version of the standard would change. PACK is a folder, which
 * is loaded as a draft first, or {@code id@version} of one that is loaded.
 */
@Component
class ReplayCommand implements Command {

  private final ReplayService replays;
  private final PackRegister register;

  ReplayCommand(ReplayService replays, PackRegister register) {
    this.replays = replays;
    this.register = register;
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 1) {
      out.println("qadam: replay FOLDER|ID@VERSION");
      return MISUSED;
    }
    try {
      print(replays.run(pack(arguments.getFirst()), Decision.OPERATOR, progress(out)), out);
      return OK;
    } catch (InvalidPackException | ServiceException e) {
      out.println("qadam: " + String.valueOf(e.getMessage()).replace("\n", "\nqadam: "));
      return FAILED;
    } catch (IllegalArgumentException e) {
      out.println("qadam: " + e.getMessage());
      return MISUSED;
    }
  }

  private PackVersion pack(String argument) {
    Path folder = Path.of(argument);
    return Files.isDirectory(folder)
        ? PackVersion.of(register.load(PackFolder.read(folder), Decision.OPERATOR))
        : PackVersion.parse(argument);
  }

  private static ReplayService.Listener progress(PrintStream out) {
    Progress progress = new Progress(out);
    return new ReplayService.Listener() {
      @Override
      public void begin(long places) {
        progress.begin("places judged by both versions", places);
      }

      @Override
      public void advance(long places) {
        progress.advance(places);
      }
    };
  }

  private void print(Replay replay, PrintStream out) {
    FlipCounts counts = replays.count(replay.id());
    out.println("replay " + replay.id() + ": " + replay.from() + " → " + replay.to());
    out.println("facts up to change " + replay.knownChangeSeq().orElse(0L));
    out.println(counts.places() + " of " + replay.placesTotal() + " audited places flip");
    counts.byGroup().forEach((group, places) -> out.println("  " + group.code() + ": " + places));
    counts
        .moves()
        .forEach(
            move ->
                out.println(
                    "  "
                        + move.group().code()
                        + ": "
                        + move.from().code()
                        + " → "
                        + move.to().code()
                        + ": "
                        + move.places()));
    counts.byCriterion().forEach((id, flips) -> out.println("  because of " + id + ": " + flips));
    counts.byRegion().forEach((kato, places) -> out.println("  in " + kato + ": " + places));
  }
}
