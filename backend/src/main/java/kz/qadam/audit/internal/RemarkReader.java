package kz.qadam.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.Remark;
import kz.qadam.problem.FieldProblem;

/** Reads remarks as they were typed beside the answers of an audit. */
final class RemarkReader {

  private RemarkReader() {}

  /**
   * The remarks, in the order of the facts; blank ones are none.
   *
   * @param typed by the answer, e.g. {@code 1.DOR-01}
   * @param problems gets all mistakes; their fields are called {@code remark.1.DOR-01}
   */
  static List<Remark> read(
      Map<String, String> typed, List<RecordedObservation> facts, List<FieldProblem> problems) {
    Map<String, String> left = DefaultAuditService.withoutControls(typed);
    List<Remark> remarks = new ArrayList<>();
    for (RecordedObservation fact : facts) {
      String text = left.remove(Remark.answer(fact.entrance(), fact.criterion()));
      if (text != null && !text.isBlank()) {
        remarks.add(new Remark(fact.entrance(), fact.criterion(), text.strip()));
      }
    }
    left.entrySet().stream()
        .filter(unknown -> !unknown.getValue().isBlank())
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(answer -> problems.add(FieldProblem.of("remark." + answer, "no-such-answer")));
    for (Remark remark : remarks) {
      if (remark.text().length() > Remark.LONGEST) {
        problems.add(FieldProblem.of("remark." + remark.answer(), "too-long", Remark.LONGEST));
      }
    }
    return remarks;
  }
}
