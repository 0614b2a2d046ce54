package kz.qadam.fieldwork.web;

import java.util.List;
import kz.qadam.audit.AuditId;
import kz.qadam.fieldwork.RecordedVisit;
import kz.qadam.fieldwork.web.ReceiptResponse.ItemResponse;
import kz.qadam.problem.FieldProblem;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit has come, for the tablet on which it was recorded.
 *
 * @param audit null: none came of it yet
 * @param remarks why it was returned; null: it was not
 * @param clockOffsetSeconds how far the clock of the tablet is off; null: not worth a word
 */
record VisitResponse(
    String state,
    @Nullable String audit,
    List<ItemResponse> items,
    List<PhotoResponse> photos,
    List<ProblemLine> problems,
    @Nullable String remarks,
    @Nullable Long clockOffsetSeconds) {

  /** How much of a photo is here. */
  record PhotoResponse(String photo, long bytes, long received, String state) {}

  /** A mistake in the form. */
  record ProblemLine(String field, String code, String message) {}

  static VisitResponse of(RecordedVisit visit, Texts texts, Language language) {
    return new VisitResponse(
        visit.state().code(),
        visit.audit().map(AuditId::toString).orElse(null),
        visit.items().stream().map(ItemResponse::of).toList(),
        visit.photos().stream().map(VisitResponse::photo).toList(),
        visit.problems().stream().map(problem -> line(problem, texts, language)).toList(),
        visit.knownRemarks(),
        visit.isClockWrong() ? visit.clockOffset().toSeconds() : null);
  }

  private static PhotoResponse photo(RecordedVisit.VisitPhoto photo) {
    return new PhotoResponse(
        photo.photo().sha256(),
        photo.bytes(),
        photo.upload().received(),
        photo.upload().stateCode());
  }

  private static ProblemLine line(FieldProblem problem, Texts texts, Language language) {
    String message = texts.get(language, "field." + problem.code(), problem.values().toArray());
    return new ProblemLine(problem.field(), problem.code(), message);
  }
}
