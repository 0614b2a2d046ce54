package kz.qadam.act.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.qadam.act.IssuedPaper;
import kz.qadam.act.Paper;
import kz.qadam.act.PaperHash;
import kz.qadam.act.PaperKind;
import kz.qadam.act.PaperNotAvailableException;
import kz.qadam.act.PaperService;
import kz.qadam.act.Verification;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.VouchedContent;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceVersion;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes papers from what audits and the register hold, and remembers their hashes. */
@Service
class DefaultPaperService implements PaperService {

  private final AuditService audits;
  private final VouchedContent vouched;
  private final PlaceService places;
  private final StandardPacks packs;
  private final IssuedPapers issued;

  DefaultPaperService(
      AuditService audits,
      VouchedContent vouched,
      PlaceService places,
      StandardPacks packs,
      IssuedPapers issued) {
    this.audits = audits;
    this.vouched = vouched;
    this.places = places;
    this.packs = packs;
    this.issued = issued;
  }

  @Override
  @Transactional
  public Paper issueAct(AuditId id) {
    Audit audit = audits.getAudit(id);
    if (!audit.isValid()) {
      throw new PaperNotAvailableException("audit " + id + " is " + audit.stateCode());
    }
    return remember(actOf(audit));
  }

  @Override
  @Transactional
  public Paper issuePassport(PlaceId place) {
    return remember(passportOf(places.getPlace(place).id())); // in the register now
  }

  private Paper remember(Paper paper) {
    issued.add(IssuedPaper.of(paper));
    return paper;
  }

  /** The place as the register described it when the audit was submitted, so that acts stay. */
  private Paper actOf(Audit audit) {
    StandardPack pack =
        packs
            .findPack(audit.packId(), audit.packVersion())
            .orElseThrow(() -> new PaperNotAvailableException("no pack for audit " + audit.id()));
    PlaceVersion described = versionAt(places.listVersions(audit.place()), audit.submittedAt());
    List<RecordedObservation> facts = audits.listObservations(audit.id());
    PlaceTraits traits = traitsOf(described);
    return new Paper(
        PaperKind.ACT,
        audit.place(),
        described,
        pack,
        List.of(audit),
        facts,
        packs
            .getEngine(pack)
            .judge(
                new CurrentFacts(audit.place(), audit.knownEntrances(), facts)
                    .toPlaceFacts(traits)),
        vouched.getCanonicalFacts(audit.id()));
  }

  private Paper passportOf(PlaceId place) {
    PlaceVersion described = places.listVersions(place).getLast();
    List<Audit> counted = audits.findAudits(place);
    if (counted.isEmpty()) {
      throw new PaperNotAvailableException("no audit of place " + place + " counts");
    }
    StandardPack pack = packs.current();
    CurrentFacts known = audits.currentFacts(place);
    PlaceTraits traits = traitsOf(described);
    return new Paper(
        PaperKind.PASSPORT,
        place,
        described,
        pack,
        counted,
        known.observations(),
        packs.getEngine(pack).judge(known.toPlaceFacts(traits)),
        CanonicalContent.ofPassport(counted, traits, pack, known.observations()));
  }

  /** The first version when the audit is older: it was taken over from elsewhere. */
  private static PlaceVersion versionAt(List<PlaceVersion> versions, Instant moment) {
    PlaceVersion found = versions.getFirst();
    for (PlaceVersion version : versions) {
      if (!version.recordedAt().isAfter(moment)) {
        found = version;
      }
    }
    return found;
  }

  private static PlaceTraits traitsOf(PlaceVersion described) {
    return new PlaceTraits(
        described.kind(), described.knownStoreys(), described.knownCommissionedYear());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Verification> verify(PaperHash hash) {
    return issued
        .find(hash)
        .map(paper -> new Verification(paper, statusOf(paper), newerThan(paper)));
  }

  private Verification.Status statusOf(IssuedPaper paper) {
    return switch (paper.kind()) {
      case ACT -> statusOfAct(paper);
      case PASSPORT ->
          isStillSaid(paper) ? Verification.Status.CURRENT : Verification.Status.OUTDATED;
    };
  }

  private Verification.Status statusOfAct(IssuedPaper paper) {
    Audit audit = audits.getAudit(paper.audit());
    if (packs.findPack(audit.packId(), audit.packVersion()).isPresent()
        && !actOf(audit).hash().equals(paper.hash())) {
      return Verification.Status.ALTERED;
    }
    return switch (audit.decision().map(AuditDecision::outcome).orElse(null)) {
      case null -> Verification.Status.SUBMITTED;
      case ACCEPTED -> Verification.Status.ACCEPTED;
      case RETURNED -> Verification.Status.RETURNED;
      case WITHDRAWN -> Verification.Status.WITHDRAWN;
    };
  }

  private boolean isStillSaid(IssuedPaper paper) {
    return !audits.findAudits(paper.place()).isEmpty()
        && passportOf(paper.place()).hash().equals(paper.hash());
  }

  /** A later visit, or one of the same day submitted later, whose facts count. */
  private @Nullable AuditId newerThan(IssuedPaper paper) {
    Audit own = audits.getAudit(paper.audit());
    Comparator<Audit> byTime =
        Comparator.comparing(Audit::visitedOn).thenComparing(Audit::submittedAt);
    return findComparable(own).stream()
        .filter(audit -> byTime.compare(audit, own) > 0)
        .map(Audit::id)
        .findFirst()
        .orElse(null);
  }

  /**
   * Later drawings say nothing against a building, nor a building against what its drawings were.
   */
  private List<Audit> findComparable(Audit own) {
    return own.stage() == AuditStage.STANDING
        ? audits.findAudits(own.place())
        : audits.findProjectAudits(own.place()).stream()
            .filter(audit -> audit.stage() == own.stage())
            .toList();
  }
}
