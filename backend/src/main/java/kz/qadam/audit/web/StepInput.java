package kz.qadam.audit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.FormStep;
import kz.qadam.problem.FieldProblem;

/**
 * What was sent from a page of the form.
 *
 * @param go what to do after saving: {@code next}, {@code save}, {@code add-entrance}, or the code
 *     of a page
 * @param fields every field of the page, blank when it was not sent
 * @param foreign fields that the page does not have, as mistakes
 */
record StepInput(String go, Map<String, String> fields, List<FieldProblem> foreign) {

  static final String GO = "go";
  static final String NEXT = "next";
  static final String SAVE = "save";
  static final String ADD_ENTRANCE = "add-entrance";
  static final String REVIEW = "review";

  static StepInput of(AuditForm form, FormStep step, SentFields sent) {
    Map<String, String> single = new LinkedHashMap<>(sent.values());
    String go = single.getOrDefault(GO, NEXT);
    single.remove(GO);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : form.listFields(step)) {
      fields.put(name, single.getOrDefault(name, ""));
    }
    return new StepInput(go, fields, form.listForeignFields(single, List.of(step)));
  }
}
