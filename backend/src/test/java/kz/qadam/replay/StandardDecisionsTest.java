package kz.qadam.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qadam.RolledBack;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.LevelPeriod;
import kz.qadam.audit.PlaceLevels;
import kz.qadam.audit.PlaceRows;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.StandardDecisions.Wish;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test decides in a transaction of its own, which is undone. */
@RolledBack
class StandardDecisionsTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");

  @Autowired StandardDecisions decisions;
  @Autowired PackRegister register;
  @Autowired StandardPacks packs;
  @Autowired ReplayService replays;
  @Autowired AuditService audits;
  @Autowired PlaceLevels levels;
  @Autowired IndicatorService indicators;
  @Autowired Ledger ledger;
  @Autowired AccountService accounts;
  @Autowired JdbcClient sql;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;
  private PersonId minister = new PersonId(1);
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void somebodyMayDecide() {
    minister = accounts.createForDemo("minister", "Министрлік", "көктемгі жел");
    today = LocalDate.now(clock);
    register.keepShipped();
  }

  /** A school whose path is exactly as wide as the shipped pack asks, audited ten days ago. */
  private PlaceId auditedSchool() {
    PlaceId place = PlaceRows.aSchool(sql, "мектеп");
    Map<String, String> fields = new HashMap<>();
    fields.put("auditor", "А. Серік");
    fields.put("entrances", "1");
    fields.put("visited_on", today.minusDays(10).toString());
    fields.put("0.PTH-02.value", "1500");
    AuditId audit = audits.startVisit(place).id();
    audits.saveDraft(audit, fields);
    audits.submit(audit, null);
    sql.sql("UPDATE place_levels SET valid_from = valid_from - interval '10 days'").update();
    sql.sql("UPDATE places SET recorded_at = recorded_at - interval '20 days'").update();
    return place;
  }

  private StandardPack draft(String version) {
    PackFiles files = packs.getFiles(packs.current());
    return register.load(
        ChangedPack.withRow(
            ChangedPack.withVersion(files, packs.current().version(), version),
            "PTH-02",
            "1500",
            "1600"),
        "operator");
  }

  /** As if a replay of the draft had been run; running one needs committed facts. */
  private PackVersion replayed(StandardPack draft) {
    PackVersion name = PackVersion.of(draft);
    StandardPack current = packs.current();
    jdbc.update(
        """
        INSERT INTO replays (id, from_pack, from_version, from_hash, to_pack, to_version, to_hash,
          requested_by, started_at, last_sign_at, finished_at, change_seq)
        VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'operator', now(), now(), now(), 1)""",
        current.id(),
        current.version(),
        packs.getFiles(current).contentHash(),
        name.id(),
        name.version(),
        packs.getFiles(draft).contentHash());
    return name;
  }

  private Wish wish(PackVersion pack, @Nullable LocalDate day) {
    return new Wish(pack, day == null ? null : day.toString(), "№ 12 бұйрық");
  }

  private TerritoryFigures figures(LocalDate day) {
    return indicators.figures(ALMATY, day);
  }

  @Test
  void levelsAndFiguresFollowFromTheDayAndYesterdayStaysAsItWas() {
    PlaceId place = auditedSchool();
    AccessRange before = levels.currentLevels(place).get(DisabilityGroup.WHEELCHAIR);
    TerritoryFigures yesterday = figures(today.minusDays(1));
    TerritoryFigures todayBefore = figures(today);
    PackVersion next = replayed(draft("2027.1"));

    decisions.decide(wish(next, today), minister);
    assertThat(PackVersion.of(packs.current())).as("not before it is applied").isNotEqualTo(next);
    assertThat(decisions.applyDue()).isPresent();

    assertThat(PackVersion.of(packs.current())).isEqualTo(next);
    assertThat(levels.currentLevels(place).get(DisabilityGroup.WHEELCHAIR)).isNotEqualTo(before);
    assertThat(figures(today.minusDays(1))).isEqualTo(yesterday);
    assertThat(figures(today).standard().version()).isEqualTo("2027.1");
    assertThat(figures(today).whole()).isNotEqualTo(todayBefore.whole());
    assertThat(decisions.applyDue()).as("once").isEmpty();
  }

  @Test
  void aDecisionForALaterDayWaitsForIt() {
    PackVersion next = replayed(draft("2027.2"));
    decisions.decide(wish(next, today.plusDays(1)), minister);
    assertThat(decisions.applyDue()).isEmpty();
    sql.sql("UPDATE pack_activations SET from_day = from_day - 1").update(); // a day passes
    assertThat(decisions.applyDue()).isPresent();
    assertThat(PackVersion.of(packs.current())).isEqualTo(next);
  }

  @Test
  void theLedgerSaysWhoDecidedWhatFromWhenAndWhy() {
    PackVersion next = replayed(draft("2027.3"));
    decisions.decide(wish(next, today.plusDays(3)), minister);
    LedgerEntry entry = ledger.listEntries("standard-pack").getLast();
    assertThat(entry.kind()).isEqualTo("standard-pack-activated");
    assertThat(entry.actor()).isEqualTo("person/" + minister);
    assertThat(entry.content())
        .contains("2027.3", today.plusDays(3).toString(), "№ 12 бұйрық")
        .contains("sha256:criteria.csv", "in-force-before");
  }

  @Test
  void refusesThePastAMissingReasonAndAMissingReplayAllAtOnce() {
    PackVersion next = PackVersion.of(draft("2027.4"));
    Wish bad = new Wish(next, today.minusDays(1).toString(), " ");
    assertThatThrownBy(() -> decisions.decide(bad, minister))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(field -> field.field() + " " + field.code())
                    .containsExactlyInAnyOrder(
                        "fromDay date-too-early", "reason required", "replay required"));
    assertThat(register.listActivations()).isEmpty();
  }

  @Test
  void aReplayOfAnEarlierContentDoesNotCarryADecision() {
    PackVersion next = replayed(draft("2027.5"));
    PackFiles other =
        ChangedPack.withRow(
            packs.getFiles(packs.findPack(next.id(), next.version()).orElseThrow()),
            "PTH-02",
            "1600",
            "1700");
    register.load(other, "operator");
    assertThatThrownBy(() -> decisions.decide(wish(next, today), minister))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("replay");
  }

  @Test
  void whoLoadedADraftDoesNotDecideOnIt() {
    StandardPack draft = draft("2027.6");
    jdbc.update(
        "UPDATE standard_packs SET loaded_by = ? WHERE version = '2027.6'", "person/" + minister);
    PackVersion next = replayed(draft);
    assertRefused(next, ProblemType.OWN_DRAFT);
  }

  @Test
  void whatIsInForceOrDecidedIsNotDecidedAgain() {
    assertRefused(PackVersion.of(packs.current()), ProblemType.STANDARD_ALREADY_DECIDED);
    PackVersion next = replayed(draft("2027.7"));
    decisions.decide(wish(next, today.plusDays(1)), minister);
    assertRefused(next, ProblemType.STANDARD_ALREADY_DECIDED);
    assertRefused(new PackVersion("none", "1"), ProblemType.STANDARD_NOT_FOUND);
  }

  private void assertRefused(PackVersion pack, ProblemType type) {
    assertThatThrownBy(() -> decisions.decide(wish(pack, today), minister))
        .isInstanceOfSatisfying(
            ServiceException.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
  }

  @Test
  void aDecidedVersionKeepsItsContent() {
    PackVersion next = replayed(draft("2027.8"));
    decisions.decide(wish(next, today.plusDays(1)), minister);
    assertThatThrownBy(() -> draft("2027.8")).hasMessageContaining("give another version");
  }

  @Test
  void auditsAndHistoriesOfEachVersionStayQueryable() {
    PlaceId place = auditedSchool();
    StandardPack before = packs.current();
    List<LevelPeriod> byOld = levels.history(place, before);
    PackVersion next = replayed(draft("2027.9"));
    decisions.decide(wish(next, today), minister);
    decisions.applyDue();

    StandardPack after = packs.current();
    assertThat(packs.listPacks()).containsExactly(after, before);
    assertThat(levels.history(place, before)).isEqualTo(byOld);
    assertThat(current(levels.history(place, after)))
        .isEqualTo(levels.currentLevels(place))
        .isNotEqualTo(current(byOld));
    assertThat(audits.findAudits(place).getFirst().packVersion()).isEqualTo(before.version());
    assertThat(packs.findPack(before.id(), before.version())).contains(before);
  }

  private static Map<DisabilityGroup, AccessRange> current(List<LevelPeriod> periods) {
    return periods.stream()
        .filter(period -> period.to() == null)
        .collect(Collectors.toMap(LevelPeriod::group, LevelPeriod::range));
  }

  @Test
  void anAuditAfterTheDecisionIsJudgedByTheNewVersion() {
    PackVersion next = replayed(draft("2027.10"));
    decisions.decide(wish(next, today), minister);
    decisions.applyDue();
    PlaceId place = auditedSchool();
    assertThat(audits.findAudits(place).getFirst().packVersion()).isEqualTo("2027.10");
    assertThat(levels.currentLevels(place))
        .isEqualTo(current(levels.history(place, packs.current())));
    assertThat(new ArrayList<>(register.listActivations())).hasSize(1);
  }
}
