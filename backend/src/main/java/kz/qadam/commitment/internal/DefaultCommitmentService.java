package kz.qadam.commitment.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentConfirmedException;
import kz.qadam.commitment.CommitmentConflictException;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentNotFoundException;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks what the database knows, stores, and tells of the change. */
@Service
@Transactional
class DefaultCommitmentService implements CommitmentService {

  private final CommitmentStore store;
  private final PlaceService places;
  private final AuditService audits;
  private final ScopeJudge judge;
  private final StandardPacks packs;
  private final CommitmentDecisions decisions;
  private final Clock clock;

  DefaultCommitmentService(
      CommitmentStore store,
      PlaceService places,
      AuditService audits,
      ScopeJudge judge,
      StandardPacks packs,
      CommitmentDecisions decisions,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.audits = audits;
    this.judge = judge;
    this.packs = packs;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public Commitment accept(AcceptCommitment accepted, @Nullable PersonId by) {
    Place place = places.getPlace(accepted.place());
    refuseForeignService(place, accepted);
    boolean taken =
        store.findCommitments(place.id()).stream()
            .anyMatch(one -> one.serviceId().equals(accepted.serviceId()));
    if (taken) {
      throw new CommitmentConflictException(place.id());
    }
    PackVersion pack = PackVersion.of(packs.current());
    Commitment commitment = store.add(accepted, pack, by, clock.instant());
    decisions.accepted(commitment);
    store.appendChange(place.id());
    return commitment;
  }

  private static void refuseForeignService(Place place, AcceptCommitment accepted) {
    accepted
        .serviceId()
        .ifPresent(
            id -> {
              if (place.services().stream().noneMatch(service -> service.id() == id)) {
                throw ServiceException.invalid(
                    List.of(FieldProblem.of("serviceId", "unknown-value", String.valueOf(id))));
              }
            });
  }

  @Override
  public Commitment confirm(CommitmentId id, AuditId auditId, @Nullable SignedIn who) {
    // The audit is held first, as whoever decides on one does: neither waits for the other in a
    // ring.
    Optional<Audit> held = audits.findAuditForUse(auditId);
    Commitment commitment =
        store.findCommitmentForChange(id).orElseThrow(() -> new CommitmentNotFoundException(id));
    if (commitment.confirmation().isPresent()) {
      throw new CommitmentConfirmedException(id);
    }
    if (who != null) {
      refuseOwn(commitment, who);
    }
    Audit audit = getConfirmingAudit(commitment, auditId, held, who);
    Commitment.Confirmation confirmation =
        new Commitment.Confirmation(
            auditId, audit.visitedOn(), clock.instant(), who == null ? null : who.person());
    Commitment confirmed = store.confirm(id, confirmation);
    decisions.confirmed(confirmed, confirmation);
    store.appendChange(commitment.place());
    return confirmed;
  }

  private void refuseOwn(Commitment commitment, SignedIn who) {
    if (who.person().equals(commitment.knownAcceptedBy())) {
      throw new ServiceException(
          ProblemType.OWN_COMMITMENT, who.person() + " accepted commitment " + commitment.id());
    }
    Place.Organisation organisation = places.getPlace(commitment.place()).organisation();
    if (organisation != null && who.speaksFor(organisation.id())) {
      throw new ServiceException(
          ProblemType.OWN_ORGANISATION, who.person() + " speaks for " + organisation.id());
    }
  }

  private Audit getConfirmingAudit(
      Commitment commitment, AuditId auditId, Optional<Audit> audit, @Nullable SignedIn who) {
    if (who != null && audit.filter(one -> isOwn(one, who.person())).isPresent()) {
      throw new ServiceException(ProblemType.OWN_AUDIT, who.person() + " made audit " + auditId);
    }
    Optional<FieldProblem> problem =
        ConfirmationRule.findProblem(commitment, audit)
            .or(() -> findBreach(commitment, audit.orElseThrow()));
    if (problem.isPresent()) {
      throw ServiceException.invalid(List.of(problem.get()));
    }
    return audit.orElseThrow();
  }

  /** What the audit, or an accepted one after it, says against the promise. */
  private Optional<FieldProblem> findBreach(Commitment commitment, Audit audit) {
    return judge
        .judge(commitment, audit)
        .map(ConfirmationRule::findProblem)
        .orElseGet(
            () -> Optional.of(FieldProblem.of("audit", "standard-missing", standard(commitment))))
        .or(
            () ->
                audits.findAudits(commitment.place()).stream()
                    .filter(later -> ConfirmationRule.isAccepted(later))
                    .filter(later -> BrokenPromises.isLater(later, audit))
                    .filter(later -> isBroken(commitment, later))
                    .findFirst()
                    .map(
                        later ->
                            FieldProblem.of("audit", "audit-contradicted", later.visitedOn())));
  }

  private static String standard(Commitment commitment) {
    return String.valueOf(commitment.knownPack());
  }

  private boolean isBroken(Commitment commitment, Audit audit) {
    return judge
        .judge(commitment, audit)
        .filter(finding -> !finding.failed().isEmpty())
        .isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public Commitment getCommitment(CommitmentId id) {
    return store.findCommitment(id).orElseThrow(() -> new CommitmentNotFoundException(id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Commitment> findCommitments(PlaceId place) {
    return store.findCommitments(place);
  }

  @Override
  @Transactional(readOnly = true)
  public List<LapsedConfirmation> findLapsed(PlaceId place) {
    return store.findLapsed(place);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Audit> findConfirmingAudits(Commitment commitment, PersonId who) {
    return audits.findAudits(commitment.place()).stream()
        .filter(audit -> !isOwn(audit, who))
        .filter(audit -> ConfirmationRule.findProblem(commitment, Optional.of(audit)).isEmpty())
        .toList();
  }

  private static boolean isOwn(Audit audit, PersonId who) {
    return who.equals(audit.knownSubmitter());
  }
}
