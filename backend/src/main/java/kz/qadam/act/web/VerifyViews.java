package kz.qadam.act.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.qadam.act.IssuedPaper;
import kz.qadam.act.PaperHash;
import kz.qadam.act.PaperKind;
import kz.qadam.act.PaperService;
import kz.qadam.act.Verification;
import kz.qadam.act.Verification.Status;
import kz.qadam.act.web.VerifyView.Answer;
import kz.qadam.act.web.VerifyView.PlaceLine;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Puts what the register says of a paper into words. */
@Component
class VerifyViews {

  private static final Set<Status> GOOD =
      EnumSet.of(Status.SUBMITTED, Status.ACCEPTED, Status.CURRENT);

  private final PaperService papers;
  private final PlaceService places;
  private final PlaceKinds kinds;
  private final StandardPacks packs;
  private final Texts texts;

  VerifyViews(
      PaperService papers,
      PlaceService places,
      PlaceKinds kinds,
      StandardPacks packs,
      Texts texts) {
    this.papers = papers;
    this.places = places;
    this.kinds = kinds;
    this.packs = packs;
    this.texts = texts;
  }

  /** What stands on the page when this was typed; blank: nothing was. */
  VerifyView viewOf(String typed, Language language) {
    if (typed.isBlank()) {
      return new VerifyView("", null, false, null);
    }
    return PaperHash.find(typed)
        .map(hash -> answered(hash, language))
        .orElseGet(() -> new VerifyView(typed, mistake(typed, language), false, null));
  }

  private String mistake(String typed, Language language) {
    return texts.get(language, "verify.error.hash", typed.replaceAll("\\s", "").length());
  }

  private VerifyView answered(PaperHash hash, Language language) {
    Optional<Verification> found = papers.verify(hash);
    return new VerifyView(
        String.join(" ", hash.groups()),
        null,
        found.isEmpty(),
        found.map(verification -> answer(verification, language)).orElse(null));
  }

  private Answer answer(Verification verification, Language language) {
    IssuedPaper paper = verification.paper();
    return new Answer(
        paper.kind().code(),
        verification.status().code(),
        GOOD.contains(verification.status()),
        verification.newer().map(AuditId::toString).orElse(null),
        place(paper.place()),
        paper.visitedOn().toString(),
        Dates.day(language, paper.visitedOn()),
        packs
            .findPack(paper.packId(), paper.packVersion())
            .map(StandardPack::title)
            .orElse(LocalizedText.NONE),
        paper.packVersion(),
        source(paper),
        paper.hash().groups());
  }

  private static String source(IssuedPaper paper) {
    return paper.kind() == PaperKind.ACT ? "/audits/" + paper.audit() : "/places/" + paper.place();
  }

  /** Also of a place that has left the register since: the paper is still there. */
  private PlaceLine place(PlaceId id) {
    PlaceVersion described = places.listVersions(id).getLast();
    LocalizedText kind =
        kinds.findKind(described.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE);
    return new PlaceLine(
        id.value(), described.name().isEmpty() ? kind : described.name(), described.address());
  }
}
