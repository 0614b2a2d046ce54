package kz.qadam.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.problem.FieldProblem;

/**
 * Counts the rows of one import and passes each refusal on. One thread.
 *
 * <p>Keeps only the first refusals in memory: a broken file may have a million.
 */
public final class ImportReport {

  /** Refusals shown on the screen; all of them are in the file. */
  static final int SHOWN_REFUSALS = 20;

  private final RefusalSink sink;
  private final List<Refusal> firstRefusals = new ArrayList<>();
  private final SortedMap<String, Long> refusedByReason = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private long taken;
  private long unchanged;
  private long refused;

  /** Takes every refusal, in order. */
  public interface RefusalSink {
    void accept(Refusal refusal);
  }

  public ImportReport(RefusalSink sink) {
    this.sink = sink;
  }

  /** Rows that are new or changed something. */
  public void addTaken(long rows) {
    taken += rows;
  }

  /** Rows that the register already had as they are. */
  public void addUnchanged(long rows) {
    unchanged += rows;
  }

  /** One row that was not taken, for one reason. */
  public void refuse(Refusal refusal) {
    refused++;
    explain(refusal);
  }

  /** One row that was not taken, with everything that is wrong in it. */
  public void refuseRow(String file, long row, List<FieldProblem> problems) {
    refused++;
    problems.forEach(problem -> explain(new Refusal(file, row, problem)));
  }

  private void explain(Refusal refusal) {
    refusedByReason.merge(refusal.problem().code(), 1L, Long::sum);
    if (firstRefusals.size() < SHOWN_REFUSALS) {
      firstRefusals.add(refusal);
    }
    sink.accept(refusal);
  }

  /** A sentence for the reader of the report: something that was mended, assumed or left out. */
  public void note(String sentence) {
    notes.add(sentence);
  }

  public long taken() {
    return taken;
  }

  public long unchanged() {
    return unchanged;
  }

  public long refused() {
    return refused;
  }

  /** At most the first twenty. */
  public List<Refusal> firstRefusals() {
    return List.copyOf(firstRefusals);
  }

  /** How often each reason code was given. */
  public SortedMap<String, Long> refusedByReason() {
    return new TreeMap<>(refusedByReason);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }
}
