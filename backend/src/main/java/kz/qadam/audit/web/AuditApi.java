package kz.qadam.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Audits and verdicts for programs. */
@RestController
class AuditApi {

  private final AuditService audits;
  private final AuditDrafts drafts;
  private final StandardPacks packs;
  private final VerdictResponses verdicts;
  private final Texts texts;

  AuditApi(
      AuditService audits,
      AuditDrafts drafts,
      StandardPacks packs,
      VerdictResponses verdicts,
      Texts texts) {
    this.audits = audits;
    this.drafts = drafts;
    this.packs = packs;
    this.verdicts = verdicts;
    this.texts = texts;
  }

  /** A submitted audit with its facts. */
  @GetMapping("/api/audits/{id}")
  AuditResponse getAudit(@PathVariable String id) {
    AuditId audit = AuditFormPages.auditId(id);
    return AuditResponse.of(audits.getAudit(audit), audits.listObservations(audit));
  }

  /** Levels of the place for each group, with reasons and what would settle them. */
  @GetMapping("/api/places/{id}/verdicts")
  VerdictsResponse getVerdicts(@PathVariable String id, Locale locale) {
    PlaceId place = placeId(id);
    return verdicts.of(place, audits.verdicts(place), Language.of(locale));
  }

  /** Saves some fields of a draft while it is being filled in. */
  @PatchMapping("/api/audits/{id}/fields")
  SavedResponse saveFields(
      @PathVariable String id,
      @RequestBody Map<String, @Nullable String> sent,
      ServerWebExchange exchange,
      Locale locale) {
    SignedIn who = AuditFormPages.readerIn(exchange);
    Map<String, String> fields = SentFields.of(sent).values();
    AuditDraft draft = drafts.get(AuditFormPages.auditId(id), who);
    AuditForm form = AuditForm.of(draft, packs);
    List<FieldProblem> foreign = form.listForeignFields(fields, form.listSteps(draft.fields()));
    if (!foreign.isEmpty()) {
      throw ServiceException.invalid(foreign);
    }
    AuditDraft saved = drafts.save(draft.id(), who, fields);
    String time = AuditDay.timeOf(saved.savedAt());
    return new SavedResponse(texts.get(Language.of(locale), "audit.saved", time));
  }

  /** What to tell the person who types. */
  record SavedResponse(String message) {}

  static PlaceId placeId(String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw new ServiceException(ProblemType.PLACE_NOT_FOUND, "no place '" + text + "'");
    }
    return new PlaceId(Long.parseLong(text));
  }
}
