package kz.qadam.fieldwork.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.RoleHolders;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraw;
import kz.qadam.fieldwork.RepeatDraws;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks everything before there is a seed: a draw that fails cannot be tried for a better one. */
@Service
class DefaultRepeatDraws implements RepeatDraws {

  private static final Set<Role> READERS = Set.of(Role.REVIEWER, Role.MINISTRY);

  private final DrawStore store;
  private final AssignmentStore assignments;
  private final RoleHolders holders;
  private final Ledger ledger;
  private final Clock clock;

  DefaultRepeatDraws(
      DrawStore store,
      AssignmentStore assignments,
      RoleHolders holders,
      Ledger ledger,
      Clock clock) {
    this.store = store;
    this.assignments = assignments;
    this.holders = holders;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public long countFrame(KatoCode territory, Optional<String> kind, LocalDate from, LocalDate to) {
    return store.findFrame(territory, kind, from, to).size();
  }

  @Override
  @Transactional(readOnly = true)
  public List<NamedPerson> findAuditors(KatoCode territory) {
    return holders.findHolders(Role.AUDITOR, territory);
  }

  @Override
  @Transactional(readOnly = true)
  public long latest() {
    return store.latest();
  }

  @Override
  @Transactional
  public RepeatDraw draw(SignedIn reviewer, DrawRequest request, long latestSeen) {
    if (!reviewer.may(Role.REVIEWER, request.territory())) {
      throw new ServiceException(
          ProblemType.FORBIDDEN, reviewer.person() + " is no reviewer of " + request.territory());
    }
    store.lock();
    List<FramedAudit> frame =
        store.findFrame(request.territory(), request.kind(), request.from(), request.to());
    List<FieldProblem> problems = findProblems(request, frame, latestSeen);
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return draw(reviewer.person(), request, frame);
  }

  private List<FieldProblem> findProblems(
      DrawRequest request, List<FramedAudit> frame, long latestSeen) {
    List<FieldProblem> problems = new ArrayList<>();
    if (store.latest() != latestSeen) {
      problems.add(FieldProblem.of("repeats", "draw-meanwhile", store.latest()));
    }
    if (request.repeats() > frame.size()) {
      problems.add(FieldProblem.of("repeats", "draw-frame-small", frame.size()));
    }
    if (request.dueOn().isBefore(LocalDate.now(clock))) {
      problems.add(FieldProblem.of("due", "before-today"));
    }
    List<PersonId> possible =
        findAuditors(request.territory()).stream().map(NamedPerson::id).toList();
    if (request.auditors().isEmpty()) {
      problems.add(FieldProblem.of("auditors", "choose-at-least-one"));
    } else if (!possible.containsAll(request.auditors())) {
      problems.add(FieldProblem.of("auditors", "no-auditor-there"));
    } else {
      long without =
          frame.stream().filter(one -> request.auditors().stream().noneMatch(one::isNewTo)).count();
      if (without > 0) {
        problems.add(FieldProblem.of("auditors", "draw-nobody-new", without));
      }
    }
    return problems;
  }

  private RepeatDraw draw(PersonId by, DrawRequest request, List<FramedAudit> frame) {
    String seed = Lot.newSeed();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<FramedAudit> ordered = Lot.order(seed, frame);
    Map<FramedAudit, PersonId> given =
        Lot.spread(ordered.subList(0, request.repeats()), request.auditors());
    List<RepeatDraw.Line> lines = new ArrayList<>();
    for (FramedAudit audit : ordered) {
      lines.add(
          new RepeatDraw.Line(lines.size() + 1, audit.audit(), audit.place(), given.get(audit)));
    }
    long id = store.add(request, seed, by, now);
    store.addFrame(id, lines);
    given.forEach((audit, auditor) -> give(audit.place(), auditor, request.dueOn(), by, now, id));
    RepeatDraw draw = store.findDraw(id).orElseThrow();
    ledger.append(decision(draw));
    return draw;
  }

  /** Somebody may have given it to the same auditor a moment ago: then nothing of this is kept. */
  private void give(
      PlaceId place, PersonId auditor, LocalDate dueOn, PersonId by, Instant at, long draw) {
    boolean isNew =
        assignments.add(
            new AssignmentStore.Given(
                place, auditor, AssignmentReason.REPEAT, dueOn, by, at, draw));
    if (!isNew) {
      throw ServiceException.invalid(List.of(FieldProblem.of("repeats", "draw-meanwhile", draw)));
    }
  }

  private static Decision decision(RepeatDraw draw) {
    Map<String, String> content = new HashMap<>();
    content.put("draw", Long.toString(draw.id()));
    content.put("territory", draw.territory().value());
    content.put("kind", draw.knownKind() == null ? "any" : draw.knownKind());
    content.put("from", draw.from().toString());
    content.put("to", draw.to().toString());
    content.put("repeats", Integer.toString(draw.repeats()));
    content.put("dueOn", draw.dueOn().toString());
    content.put("seed", draw.seed());
    content.put("frame", hash(draw));
    return new Decision(
        Decision.Kind.REPEATS_DRAWN, "draw/" + draw.id(), PersonId.actor(draw.by()), content);
  }

  /** Of the lines {@code position audit place auditor}, with a hyphen for what was not drawn. */
  private static String hash(RepeatDraw draw) {
    String lines =
        draw.frame().stream()
            .map(
                line ->
                    line.position()
                        + " "
                        + line.audit()
                        + " "
                        + line.place()
                        + " "
                        + (line.knownAuditor() == null ? "-" : line.knownAuditor()))
            .collect(Collectors.joining("\n"));
    return DigestUtils.sha256Hex(lines.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  @Transactional(readOnly = true)
  public RepeatDraw getDraw(long id) {
    return store
        .findDraw(id)
        .orElseThrow(() -> new ServiceException(ProblemType.DRAW_NOT_FOUND, "no draw " + id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<RepeatDraw> findDraws(SignedIn reader) {
    return store.findDraws().stream()
        .filter(draw -> READERS.stream().anyMatch(role -> reader.may(role, draw.territory())))
        .toList();
  }
}
