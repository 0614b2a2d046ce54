package kz.qadam.act.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.act.web.PaperView.Signature;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditEvidence;
import kz.qadam.audit.AuditReaders;
import kz.qadam.audit.VisitEvidence;
import kz.qadam.audit.VisitSignature;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Who signs an act. What the representative of the place did on the tablet is for everybody; their
 * name, their hand and their reasons are for those who know them anyway.
 */
@Component
class PaperSignatures {

  private final AuditEvidence evidence;
  private final AuditReaders readers;
  private final Texts texts;
  private final Clock clock;

  PaperSignatures(AuditEvidence evidence, AuditReaders readers, Texts texts, Clock clock) {
    this.evidence = evidence;
    this.readers = readers;
    this.texts = texts;
    this.clock = clock;
  }

  List<Signature> of(Audit audit, Optional<SignedIn> reader, Language language) {
    String auditor = texts.get(language, "act.signature.auditor");
    String representative = texts.get(language, "act.signature.representative");
    return List.of(
        new Signature(auditor, audit.auditorName(), "", null, ""),
        evidence
            .findEvidence(audit.id())
            .flatMap(VisitEvidence::signature)
            .map(said -> line(representative, said, readers.maySeeSigner(audit, reader), language))
            .orElseGet(() -> new Signature(representative, "", "", null, "")));
  }

  private Signature line(String who, VisitSignature said, boolean isNamed, Language language) {
    String words = texts.get(language, "act.signature.on-tablet." + said.code());
    Optional<String> reason = isNamed ? said.reason() : Optional.empty();
    String hidden = said.isSigned() ? texts.get(language, "act.signature.name-hidden") : "";
    return new Signature(
        who,
        isNamed ? said.name().orElse("") : hidden,
        reason.map(why -> texts.get(language, "act.signature.because", words, why)).orElse(words),
        isNamed ? said.strokes().flatMap(SignaturePng::address).orElse(null) : null,
        Dates.day(language, LocalDate.ofInstant(said.at(), clock.getZone())));
  }
}
