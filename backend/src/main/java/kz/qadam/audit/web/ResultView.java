package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.GroupSummary;
import kz.qadam.audit.PhotoLine;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A submitted audit and what is known of the place now.
 *
 * @param facts how many observations the visit recorded
 * @param note null: none
 * @param state last part of the text keys {@code audit.state} and {@code audit.state.advice}
 * @param stage last part of the text key {@code audit.stage}
 * @param isValid whether nobody returned or withdrew it
 * @param decidedOn null: it waits for a decision
 * @param reason why it was returned or withdrawn; null: it was not
 * @param decisions last parts of the addresses of the decisions that this reader may make
 * @param remarks what the reviewer who returned it said of single answers
 * @param mayCorrect whether this reader may go on from its answers
 * @param photos in the order in which they were taken; empty for a reviewer, whose evidence has
 *     them
 * @param evidence null: this reader is no reviewer of it
 * @param differing visits that contradict this one; empty for whoever is no reviewer of it
 * @param mayOrder whether this reader may issue an order on it
 * @param groups the five groups in words
 */
record ResultView(
    String audit,
    PlaceHead place,
    String visitedOn,
    String auditorName,
    String submittedAt,
    LocalizedText pack,
    String packVersion,
    int facts,
    @Nullable String note,
    String state,
    String stage,
    boolean isValid,
    @Nullable String decidedOn,
    @Nullable String reason,
    List<String> decisions,
    List<RemarkLine> remarks,
    boolean mayCorrect,
    List<PhotoLine> photos,
    @Nullable EvidenceView evidence,
    List<DifferenceViews.VisitView> differing,
    boolean mayOrder,
    List<GroupSummary> groups) {

  /** A remark and the answer that it is about. */
  record RemarkLine(String subject, String text) {}
}
