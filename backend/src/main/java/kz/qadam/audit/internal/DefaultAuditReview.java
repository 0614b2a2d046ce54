package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecided;
import kz.qadam.audit.AuditDecidedException;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.Remark;
import kz.qadam.audit.WaitingAudits;
import kz.qadam.audit.WaitingQuery;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who decides, stores the decision, and lets levels and the ledger follow. */
@Service
class DefaultAuditReview implements AuditReview {

  private final AuditStore store;
  private final WaitingStore waiting;
  private final RemarkStore remarkStore;
  private final LevelProjection projection;
  private final DecisionRecord record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DefaultAuditReview(
      AuditStore store,
      WaitingStore waiting,
      RemarkStore remarkStore,
      LevelProjection projection,
      DecisionRecord record,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.waiting = waiting;
    this.remarkStore = remarkStore;
    this.projection = projection;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Audit getUndecided(AuditId id, AuditOutcome outcome, PersonId who) {
    Audit audit = store.findAudit(id).orElseThrow(() -> new AuditNotFoundException(id.toString()));
    boolean isOwn = who.equals(audit.knownSubmitter());
    if (isOwn && outcome != AuditOutcome.WITHDRAWN) {
      throw new ServiceException(ProblemType.OWN_AUDIT, who + " made audit " + id);
    }
    if (!isOwn && outcome == AuditOutcome.WITHDRAWN) {
      throw new ServiceException(ProblemType.NOT_OWN_AUDIT, who + " did not make audit " + id);
    }
    if (audit.decision().isPresent()) {
      throw new AuditDecidedException(id);
    }
    return audit;
  }

  @Override
  @Transactional
  public Audit decide(AuditId id, AuditOutcome outcome, PersonId who, @Nullable String reason) {
    return decide(id, outcome, who, reason, Map.of());
  }

  @Override
  @Transactional
  public Audit decide(
      AuditId id,
      AuditOutcome outcome,
      PersonId who,
      @Nullable String reason,
      Map<String, String> typedRemarks) {
    store.lockAudit(id); // of two decisions at once the second must see the first
    Audit audit = getUndecided(id, outcome, who);
    List<FieldProblem> problems = new ArrayList<>();
    String why = outcome.counts() ? null : readReason(reason, problems);
    List<Remark> remarks =
        outcome == AuditOutcome.RETURNED
            ? RemarkReader.read(typedRemarks, store.findObservations(id), problems)
            : List.of();
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    AuditDecision decision =
        new AuditDecision(
            outcome,
            who,
            clock.instant().truncatedTo(ChronoUnit.MICROS), // as PostgreSQL keeps it
            why);
    store.addDecision(id, decision);
    remarkStore.addRemarks(id, remarks);
    if (!outcome.counts()) {
      projection.lockPlace(audit.place());
      projection.bringUpToDate(List.of(audit.place()), decision.at());
    }
    record.decided(audit, decision, remarks);
    events.publishEvent(new AuditDecided(id, audit.place(), decision));
    projection.announce(audit.place());
    return store.findAudit(id).orElseThrow();
  }

  private static String readReason(@Nullable String typed, List<FieldProblem> problems) {
    // PostgreSQL stores no NUL, and no reader sees the other control characters.
    String reason = typed == null ? "" : typed.replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    if (reason.isEmpty()) {
      problems.add(FieldProblem.of("reason", "required"));
    }
    if (reason.length() > AuditDecision.LONGEST_REASON) {
      problems.add(FieldProblem.of("reason", "too-long", AuditDecision.LONGEST_REASON));
    }
    return reason;
  }

  @Override
  @Transactional(readOnly = true)
  public WaitingAudits findWaiting(SignedIn reviewer, WaitingQuery query) {
    List<KatoCode> territories =
        reviewer.grants().stream()
            .filter(grant -> grant.role() == Role.REVIEWER)
            .map(Grant::scope)
            .filter(GrantScope.Territory.class::isInstance)
            .map(scope -> ((GrantScope.Territory) scope).code())
            .toList();
    return waiting.findWaiting(territories, reviewer.person(), query);
  }
}
