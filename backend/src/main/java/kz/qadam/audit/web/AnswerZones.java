package kz.qadam.audit.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.Remark;
import kz.qadam.audit.web.DecisionView.AnswerLine;
import kz.qadam.audit.web.DecisionView.AnswerZone;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Zone;
import kz.qadam.text.Language;
import org.springframework.stereotype.Component;

/** The answers of a submitted audit, zone by zone as they were asked, each with what was found. */
@Component
class AnswerZones {

  private final AuditService audits;
  private final StandardPacks packs;
  private final ReasonTexts reasons;

  AnswerZones(AuditService audits, StandardPacks packs, ReasonTexts reasons) {
    this.audits = audits;
    this.packs = packs;
    this.reasons = reasons;
  }

  /** With the remarks typed so far, by the answer; zones without an answer are left out. */
  List<AnswerZone> of(Audit audit, Map<String, String> remarks, Language language) {
    StandardPack pack =
        packs.findPack(audit.packId(), audit.packVersion()).orElseGet(packs::current);
    List<RecordedObservation> facts =
        audits.listObservations(audit.id()).stream()
            .sorted(Comparator.comparingInt(RecordedObservation::entrance))
            .toList();
    List<AnswerZone> zones = new ArrayList<>();
    for (Zone zone : pack.zones()) {
      List<CriterionId> asked = pack.questions(zone.id()).stream().map(Criterion::id).toList();
      List<AnswerLine> lines =
          facts.stream()
              .filter(fact -> asked.contains(fact.criterion()))
              .map(fact -> line(fact, pack, remarks, language))
              .toList();
      if (!lines.isEmpty()) {
        zones.add(new AnswerZone(zone.name(), lines));
      }
    }
    return zones;
  }

  /** What an answer is about, in words; the criterion's id where the pack no longer has it. */
  String subject(Audit audit, Remark remark, Language language) {
    return packs
        .findPack(audit.packId(), audit.packVersion())
        .flatMap(pack -> findSubject(pack, remark.criterion(), remark.entrance(), language))
        .orElseGet(remark::answer);
  }

  private AnswerLine line(
      RecordedObservation fact, StandardPack pack, Map<String, String> remarks, Language language) {
    String answer = Remark.answer(fact.entrance(), fact.criterion());
    return new AnswerLine(
        "remark." + answer,
        findSubject(pack, fact.criterion(), fact.entrance(), language).orElse(answer),
        reasons.observation(language, fact.observation()),
        remarks.getOrDefault(answer, ""));
  }

  private Optional<String> findSubject(
      StandardPack pack, CriterionId criterion, int entrance, Language language) {
    return pack.findCriterion(criterion).map(found -> reasons.subject(language, found, entrance));
  }
}
