package kz.qadam.site.web;

import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.audit.GroupSummary;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/**
 * How far an audited place can be used, why, and who says so.
 *
 * @param groups all five, in the order of the standard
 * @param audits latest visit first
 */
record AccessView(
    LocalizedText pack,
    String packVersion,
    List<GroupSummary> groups,
    List<Walk.Step> steps,
    List<Visit> audits) {

  /**
   * One audit in the list of audits.
   *
   * @param state submitted or accepted
   * @param stage last part of the text key {@code audit.stage}
   */
  record Visit(String id, Day visitedOn, String auditorName, String state, String stage) {

    static Visit of(Audit audit, Language language) {
      return new Visit(
          audit.id().toString(),
          Day.of(audit.visitedOn(), language),
          audit.auditorName(),
          audit.stateCode(),
          audit.stage().code());
    }
  }
}
