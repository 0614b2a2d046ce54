package kz.qadam.replay.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.audit.PlaceLevels;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.Replay;
import kz.qadam.replay.StandardDecisions;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a decision, puts it into the ledger, and lets levels follow on its day. */
@Service
class DefaultStandardDecisions implements StandardDecisions {

  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

  private final PackRegister register;
  private final StandardPacks packs;
  private final ReplayStore replays;
  private final PlaceLevels levels;
  private final Ledger ledger;
  private final Clock clock;

  DefaultStandardDecisions(
      PackRegister register,
      StandardPacks packs,
      ReplayStore replays,
      PlaceLevels levels,
      Ledger ledger,
      Clock clock) {
    this.register = register;
    this.packs = packs;
    this.replays = replays;
    this.levels = levels;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Checked check(Wish wish, PersonId who) {
    PackRegister.Entry entry =
        register
            .findEntry(wish.pack())
            .orElseThrow(
                () ->
                    new ServiceException(ProblemType.STANDARD_NOT_FOUND, "no pack " + wish.pack()));
    if (entry.loadedBy().equals(actor(who))) {
      throw new ServiceException(ProblemType.OWN_DRAFT, who + " loaded " + wish.pack());
    }
    refuseDecided(wish.pack());
    List<FieldProblem> problems = new ArrayList<>();
    Optional<LocalDate> day = readDay(wish.fromDay(), problems);
    Optional<String> reason = readReason(wish.reason(), problems);
    Optional<Replay> replay = findValidReplay(wish.pack());
    if (replay.isEmpty()) {
      problems.add(FieldProblem.of("replay", "required"));
    }
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new Checked(wish.pack(), day.orElseThrow(), reason.orElseThrow(), replay.orElseThrow());
  }

  private void refuseDecided(PackVersion pack) {
    boolean isPlanned =
        register.listActivations().stream()
            .anyMatch(decided -> decided.pack().equals(pack) && decided.applied().isEmpty());
    if (isPlanned || PackVersion.of(packs.current()).equals(pack)) {
      throw new ServiceException(
          ProblemType.STANDARD_ALREADY_DECIDED, pack + " is in force or will be");
    }
  }

  private Optional<LocalDate> readDay(@Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || typed.isBlank()) {
      problems.add(FieldProblem.of("fromDay", "required"));
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.isBefore(LocalDate.now(clock))) {
        problems.add(FieldProblem.of("fromDay", "date-too-early", LocalDate.now(clock)));
        return Optional.empty();
      }
      if (day.isAfter(LAST_DAY)) {
        problems.add(FieldProblem.of("fromDay", "date-too-late", LAST_DAY));
        return Optional.empty();
      }
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      problems.add(FieldProblem.of("fromDay", "not-a-date", typed.strip()));
      return Optional.empty();
    }
  }

  private static Optional<String> readReason(@Nullable String typed, List<FieldProblem> problems) {
    // PostgreSQL stores no NUL, and no reader sees the other control characters.
    String reason = typed == null ? "" : typed.replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    if (reason.isEmpty()) {
      problems.add(FieldProblem.of("reason", "required"));
      return Optional.empty();
    }
    if (reason.length() > LONGEST_REASON) {
      problems.add(FieldProblem.of("reason", "too-long", LONGEST_REASON));
      return Optional.empty();
    }
    return Optional.of(reason);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Replay> findValidReplay(PackVersion pack) {
    StandardPack current = packs.current();
    String from = packs.getFiles(current).contentHash();
    String to =
        register.findEntry(pack).map(PackRegister.Entry::contentHash).orElse("no such pack");
    return replays.findReplays(pack).stream()
        .filter(replay -> replay.finished().isPresent())
        .filter(replay -> replay.from().equals(PackVersion.of(current)))
        .filter(replay -> replay.fromHash().equals(from) && replay.toHash().equals(to))
        .findFirst();
  }

  @Override
  @Transactional
  public void decide(Wish wish, PersonId who) {
    register.lock(); // of two decisions at once the second must see the first
    Checked checked = check(wish, who);
    String hash = checked.replay().toHash();
    register.addActivation(
        new Activation(
            0,
            wish.pack(),
            hash,
            checked.fromDay(),
            checked.reason(),
            actor(who),
            now(),
            checked.replay().id(),
            null));
    ledger.append(
        new Decision(
            Decision.Kind.STANDARD_PACK_ACTIVATED, "standard-pack", actor(who), content(checked)));
  }

  private Map<String, String> content(Checked checked) {
    Map<String, String> content = new HashMap<>();
    content.put("pack", checked.pack().id());
    content.put("version", checked.pack().version());
    content.put("from-day", checked.fromDay().toString());
    content.put("reason", checked.reason());
    content.put("replay", checked.replay().id().toString());
    content.put("in-force-before", checked.replay().from().toString());
    for (String file : checked.replay().toHash().split(" ", -1)) {
      String[] nameAndHash = file.split(":", 2);
      content.put("sha256:" + nameAndHash[0], nameAndHash[1]);
    }
    return content;
  }

  @Override
  @Transactional
  public Optional<Activation> applyDue() {
    LocalDate today = LocalDate.now(clock);
    if (register.findDue(today).isEmpty()) {
      return Optional.empty();
    }
    levels.lock();
    Optional<Activation> due = register.findDue(today); // another node may have been faster
    if (due.isPresent()) {
      Instant moment = now();
      register.markApplied(today, moment);
      levels.followPack(moment);
    }
    return due;
  }

  private static String actor(PersonId who) {
    return PersonId.actor(who);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
  }
}
