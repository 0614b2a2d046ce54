package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditAlreadySubmittedException;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.AuditSubmitted;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.audit.PlaceAssessment;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.audit.form.VisitReading;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, submission and current facts over an {@link AuditStore}. */
@Service
class DefaultAuditService implements AuditService {

  private final AuditStore store;
  private final LevelProjection projection;
  private final PlaceService places;
  private final StandardPacks packs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DefaultAuditService(
      AuditStore store,
      LevelProjection projection,
      PlaceService places,
      StandardPacks packs,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.projection = projection;
    this.places = places;
    this.packs = packs;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public AuditDraft startVisit(PlaceId place, AuditStage stage) {
    Place visited = places.getPlace(place);
    Instant now = now();
    StandardPack pack = packs.current();
    AuditDraft draft =
        new AuditDraft(
            AuditId.next(now),
            place,
            stage,
            pack.id(),
            pack.version(),
            VisitFields.atStart(LocalDate.now(clock), knownEntrances(visited)),
            null,
            now,
            now);
    store.insertDraft(draft);
    return draft;
  }

  @Override
  @Transactional(readOnly = true)
  public AuditDraft getDraft(AuditId id) {
    return store.findDraft(id).orElseThrow(() -> whyNoDraft(id));
  }

  @Override
  @Transactional
  public AuditDraft saveDraft(AuditId id, Map<String, String> fields) {
    AuditDraft draft = getOwnDraft(id);
    store.mergeFields(draft.id(), withoutControls(fields));
    return getDraft(id);
  }

  @Override
  @Transactional
  public void discardDraft(AuditId id) {
    store.deleteDraft(getOwnDraft(id).id());
  }

  /** One that the pages fill in, held for a change. */
  private AuditDraft getOwnDraft(AuditId id) {
    AuditDraft draft = store.findDraftForChange(id).orElseThrow(() -> whyNoDraft(id));
    if (store.isOfTablet(id)) {
      throw new ServiceException(ProblemType.DRAFT_ON_TABLET, "a tablet fills in draft " + id);
    }
    return draft;
  }

  @Override
  @Transactional
  public Audit submit(AuditId id, @Nullable PersonId submitter) {
    return submitDraft(getOwnDraft(id), submitter);
  }

  /** In the caller's transaction, which holds the draft for a change. */
  Audit submitDraft(AuditDraft draft, @Nullable PersonId submitter) {
    // Before the place is read: an import may be changing it, and levels follow what it says then.
    projection.lockPlace(draft.place());
    Place place = places.getPlace(draft.place());
    VisitReading reading = AuditForm.of(draft, packs).read(draft.fields(), LocalDate.now(clock));
    if (!reading.problems().isEmpty()) {
      throw ServiceException.invalid(reading.problems());
    }
    Audit audit = auditOf(draft, reading, submitter);
    store.submit(audit, observationsOf(audit, reading));
    if (audit.counts()) {
      projection.bringUpToDate(place, currentFacts(place.id()), audit);
    }
    events.publishEvent(new AuditSubmitted(audit.id().value(), place.id()));
    projection.announce(place.id());
    return audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Audit> findAudit(AuditId id) {
    return store.findAudit(id);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Audit> findAuditForUse(AuditId id) {
    store.holdAudit(id);
    return store.findAudit(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Audit getAudit(AuditId id) {
    return store.findAudit(id).orElseThrow(() -> new AuditNotFoundException(id.toString()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordedObservation> listObservations(AuditId id) {
    return store.findObservations(id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Audit> findAudits(PlaceId place) {
    return store.findAudits(place);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Audit> findProjectAudits(PlaceId place) {
    return store.findProjectAudits(place);
  }

  @Override
  @Transactional(readOnly = true)
  public CurrentFacts currentFacts(PlaceId place) {
    return new CurrentFacts(
        place,
        store.findAudits(place).stream().findFirst().map(Audit::knownEntrances).orElse(null),
        store.findCurrentObservations(place));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceAssessment> verdicts(PlaceId id) {
    Place place = places.getPlace(id);
    CurrentFacts facts = currentFacts(id);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    StandardPack pack = packs.current();
    return Optional.of(
        new PlaceAssessment(
            id, pack, packs.getEngine(pack).judge(facts.toPlaceFacts(traitsOf(place))), facts));
  }

  /** As many as the latest visit counted, else as the register or any audit numbered. */
  private int knownEntrances(Place place) {
    CurrentFacts facts = currentFacts(place.id());
    if (facts.knownEntrances() != null) {
      return facts.knownEntrances();
    }
    IntStream registered = place.entrances().stream().mapToInt(Place.Entrance::number);
    IntStream audited = facts.observations().stream().mapToInt(RecordedObservation::entrance);
    int most = IntStream.concat(registered, audited).max().orElse(1);
    return Math.clamp(most, 1, VisitFields.MOST_ENTRANCES);
  }

  static PlaceTraits traitsOf(Place place) {
    return new PlaceTraits(place.kind(), place.knownStoreys(), place.knownCommissionedYear());
  }

  private Audit auditOf(AuditDraft draft, VisitReading reading, @Nullable PersonId submitter) {
    return new Audit(
        draft.id(),
        draft.place(),
        draft.stage(),
        draft.packId(),
        draft.packVersion(),
        reading.auditor().orElseThrow(),
        reading.visitedOn().orElseThrow(),
        submitter,
        reading.entrances().orElseThrow(),
        reading.note().orElse(null),
        draft.startedAt(),
        now(),
        null);
  }

  private static List<RecordedObservation> observationsOf(Audit audit, VisitReading reading) {
    List<RecordedObservation> observations = new ArrayList<>();
    reading
        .answers()
        .forEach(
            (question, seen) ->
                observations.add(
                    new RecordedObservation(
                        question.criterion().id(),
                        question.entrance(),
                        seen,
                        audit.id(),
                        audit.visitedOn(),
                        audit.auditorName())));
    return observations;
  }

  private ServiceException whyNoDraft(AuditId id) {
    return store.findAudit(id).isPresent()
        ? new AuditAlreadySubmittedException(id)
        : new AuditNotFoundException(id.toString());
  }

  /** PostgreSQL stores no NUL in jsonb, and no reader sees the other control characters. */
  static Map<String, String> withoutControls(Map<String, String> fields) {
    Map<String, String> clean = new HashMap<>();
    fields.forEach((name, value) -> clean.put(name, value.replaceAll("[\\p{Cc}&&[^\n\t]]", "")));
    return clean;
  }

  /** To the microsecond, as PostgreSQL keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
