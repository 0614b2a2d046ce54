package kz.qadam.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.TestDatabase;
import kz.qadam.account.AccountService;
import kz.qadam.command.Command;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One register of random audits for all tests here: none of them changes a fact. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@TestInstance(Lifecycle.PER_CLASS)
class ReplayTest {

  private static final int PLACES = 1500;
  private static final ReplayService.Listener NOBODY =
      new ReplayService.Listener() {
        @Override
        public void begin(long places) {}

        @Override
        public void advance(long places) {}
      };

  @Autowired ReplayService replays;
  @Autowired PackRegister register;
  @Autowired StandardPacks packs;
  @Autowired JdbcTemplate jdbc;
  @Autowired List<Command> commands;
  private @Nullable RandomRegister made;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("replay")::url);
  }

  @BeforeAll
  void fillTheRegister(@Autowired AccountService accounts) {
    long reviewer = accounts.createForDemo("replay-reviewer", "Тексеруші", "көктемгі жел").value();
    made = new RandomRegister(jdbc, packs.current(), reviewer, 20261125);
    register().fill(PLACES);
  }

  private RandomRegister register() {
    return Objects.requireNonNull(made);
  }

  private record Expected(
      PlaceId place,
      DisabilityGroup group,
      Optional<AccessRange> before,
      Optional<AccessRange> after) {}

  /** Each place under both packs by the plain engine, one by one. */
  private List<Expected> bruteForce(StandardPack from, StandardPack to) {
    VerdictEngine before = new VerdictEngine(from);
    VerdictEngine after = new VerdictEngine(to);
    List<Expected> flips = new ArrayList<>();
    for (Map.Entry<PlaceId, PlaceFacts> place : register().known().entrySet()) {
      PlaceVerdicts was = before.judge(place.getValue());
      PlaceVerdicts becomes = after.judge(place.getValue());
      for (DisabilityGroup group : DisabilityGroup.values()) {
        Optional<AccessRange> old = range(was, group);
        Optional<AccessRange> now = range(becomes, group);
        if (!old.equals(now)) {
          flips.add(new Expected(place.getKey(), group, old, now));
        }
      }
    }
    return flips;
  }

  private static Optional<AccessRange> range(PlaceVerdicts verdicts, DisabilityGroup group) {
    return verdicts.isAssessed(group) ? Optional.of(verdicts.range(group)) : Optional.empty();
  }

  private PackFiles newVersion(String version) {
    StandardPack current = packs.current();
    return ChangedPack.withVersion(packs.getFiles(current), current.version(), version);
  }

  private List<FoundFlip> allFlips(UUID replay) {
    List<FoundFlip> flips = new ArrayList<>();
    replays.forEachFlip(FlipQuery.all(replay), flips::add);
    return flips;
  }

  @ParameterizedTest
  @CsvSource({
    "PTH-02, 1500, 1600",
    "PTH-02, 1500, 1400",
    "PTH-03, '%,<=,5,', '%,<=,4.9,'",
    "RMP-04, '1200,1000', '1250,1000'",
    "PTH-02, ',yes,', ',no,'"
  })
  void namesExactlyThePlacesThatFlipBecauseOfOneCriterion(
      String criterion, String text, String instead) {
    PackFiles files = newVersion("2026.2-draft");
    StandardPack next =
        register.load(ChangedPack.withRow(files, criterion, text, instead), "operator");
    List<Expected> expected = bruteForce(packs.current(), next);

    Replay replay = replays.run(PackVersion.of(next), "operator", NOBODY);

    assertThat(register().auditCount()).isGreaterThan(2_000);
    assertThat(expected).isNotEmpty();
    List<FoundFlip> found = allFlips(replay.id());
    assertThat(found)
        .extracting(
            flip ->
                new Expected(
                    flip.place(),
                    flip.flip().group(),
                    flip.flip().knownBefore(),
                    flip.flip().knownAfter()))
        .containsExactlyInAnyOrderElementsOf(expected);
    CriterionId cause = new CriterionId(criterion);
    assertThat(found).allSatisfy(flip -> assertThat(flip.flip().causes()).containsExactly(cause));
    assertThat(replay.placesTotal()).isEqualTo(replay.placesDone());
  }

  @Test
  void changesNothingWhenOnlyWordsDiffer() {
    PackFiles files =
        ChangedPack.withRow(newVersion("2026.3"), "PTH-02", "Pedestrian path width", "Width");
    StandardPack next = register.load(files, "operator");
    Replay replay = replays.run(PackVersion.of(next), "operator", NOBODY);
    assertThat(allFlips(replay.id())).isEmpty();
    assertThat(replays.count(replay.id()).places()).isZero();
  }

  @Test
  void countsWhatItListsAndPagesThroughIt() {
    StandardPack next =
        register.load(
            ChangedPack.withRow(newVersion("2026.4"), "PTH-02", "1500", "1600"), "operator");
    UUID replay = replays.run(PackVersion.of(next), "operator", NOBODY).id();
    List<FoundFlip> all = allFlips(replay);
    FlipCounts counts = replays.count(replay);

    assertThat(counts.places()).isEqualTo(all.stream().map(FoundFlip::place).distinct().count());
    assertThat(counts.byGroup().values().stream().mapToLong(n -> n).sum()).isEqualTo(all.size());
    assertThat(counts.byCriterion())
        .containsExactly(Map.entry(new CriterionId("PTH-02"), (long) all.size()));
    assertThat(counts.moves().stream().mapToLong(FlipCounts.Move::places).sum())
        .isEqualTo(all.size());
    List<FoundFlip> paged = new ArrayList<>();
    Optional<FoundFlip> after = Optional.empty();
    List<FoundFlip> page;
    do {
      page = replays.findFlips(FlipQuery.all(replay), after, 7);
      paged.addAll(page);
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
    } while (!page.isEmpty());
    assertThat(paged).isEqualTo(all);
    counts
        .byRegion()
        .forEach(
            (region, places) ->
                assertThat(
                        replays.findFlips(
                            new FlipQuery(
                                replay, Optional.empty(), Optional.of(region), Optional.empty()),
                            Optional.empty(),
                            10_000))
                    .extracting(FoundFlip::place)
                    .satisfies(
                        found -> assertThat(found.stream().distinct().count()).isEqualTo(places)));
  }

  @Test
  void keepsByWhatAndWhenItWasJudged() {
    StandardPack next = register.load(newVersion("2026.5"), "person/7");
    Replay replay = replays.run(PackVersion.of(next), "person/8", NOBODY);
    assertThat(replay.from()).isEqualTo(PackVersion.of(packs.current()));
    assertThat(replay.toHash()).isEqualTo(packs.getFiles(next).contentHash());
    assertThat(replay.knownChangeSeq()).isPresent();
    assertThat(replay.requestedBy()).isEqualTo("person/8");
    assertThat(replays.findReplays(PackVersion.of(next))).containsExactly(replay);
  }

  @Test
  void refusesASecondReplayWhileOneRunsButNotAfterOneThatWasKilled() {
    StandardPack next = register.load(newVersion("2026.6"), "operator");
    UUID first = replays.run(PackVersion.of(next), "operator", NOBODY).id();
    jdbc.update("UPDATE replays SET finished_at = NULL, last_sign_at = now() WHERE id = ?", first);
    assertThatThrownBy(() -> replays.start(PackVersion.of(next), "operator"))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.REPLAY_RUNNING));
    jdbc.update(
        "UPDATE replays SET last_sign_at = now() - interval '2 minutes' WHERE id = ?", first);
    assertThat(replays.run(PackVersion.of(next), "operator", NOBODY).finished()).isPresent();
  }

  @Test
  void aPackNobodyLoadedIsNotFound() {
    assertThatThrownBy(() -> replays.start(new PackVersion("none", "1"), "operator"))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STANDARD_NOT_FOUND));
  }

  @Test
  void theCommandLoadsAFolderReplaysItAndSaysWhatFlips(@TempDir Path folder) throws IOException {
    PackFiles files = ChangedPack.withRow(newVersion("2026.7"), "PTH-02", "1500", "1600");
    Files.writeString(folder.resolve("pack.json"), files.description());
    Files.writeString(folder.resolve("criteria.csv"), files.criteria());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run("replay", List.of(folder.toString()), out)).isEqualTo(Command.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("st-rk-3846-2023@2026.7", "audited places flip", "because of PTH-02", "in 75");
  }

  @Test
  void theCommandListsEveryMistakeOfABadPack(@TempDir Path folder) throws IOException {
    PackFiles files =
        ChangedPack.withRow(
            ChangedPack.withRow(newVersion("2026.8"), "PTH-02", ",mm,", ",inch,"),
            "PTH-03",
            ",<=,",
            ",<,");
    Files.writeString(folder.resolve("pack.json"), files.description());
    Files.writeString(folder.resolve("criteria.csv"), files.criteria());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run("standard", List.of("load", folder.toString()), out)).isEqualTo(Command.FAILED);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("row 3, column unit", "row 4, column rule", "mistakes: 2");
  }

  @Test
  void refusesAnIdThatStoodForAnotherKindOfAnswerAndAVersionThatShips() {
    PackFiles reused =
        ChangedPack.withRow(newVersion("2026.9"), "PTH-14", ",m,<=,150,", ",presence,present,,");
    assertThatThrownBy(() -> register.load(reused, "operator"))
        .hasMessageContaining("PTH-14 was asked in m");
    PackFiles shipped = packs.getFiles(packs.current());
    assertThatThrownBy(() -> register.load(shipped, "operator"))
        .hasMessageContaining("give another version");
  }

  private int run(String name, List<String> arguments, ByteArrayOutputStream out) {
    Command command =
        commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    return command.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
