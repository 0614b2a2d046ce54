package kz.qadam.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.TestDatabase;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.command.Command;
import kz.qadam.replay.StandardDecisions.Wish;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.Rule;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Follows docs/guides/adding-a-criterion.md step by step, with the row and the commands it prints.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class GuideTest {

  private static final Path GUIDE = Path.of("../docs/guides/adding-a-criterion.md");
  private static final Path SHIPPED = Path.of("../db/src/main/resources/standard/st-rk-3846-2023");

  @TempDir Path folder;
  @Autowired List<Command> commands;
  @Autowired StandardPacks packs;
  @Autowired StandardDecisions decisions;
  @Autowired AccountService accounts;
  @Autowired PackRegister register;
  @Autowired Clock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("guide")::url);
  }

  @Test
  void leadsFromTheRowToAVersionInForce() throws IOException {
    String guide = Files.readString(GUIDE);
    Files.copy(SHIPPED.resolve("pack.json"), folder.resolve("pack.json"));
    List<String> rows = Files.readAllLines(SHIPPED.resolve("criteria.csv"));
    int last = lastOf("RMP", rows);
    rows.add(last + 1, find(guide, "(?m)^(RMP-16,.*)$"));
    Files.write(folder.resolve("criteria.csv"), rows);
    String description = Files.readString(folder.resolve("pack.json"));
    String version = find(guide, "standard list\\s+\\./qadam replay st-rk-3846-2023@(\\S+)");
    Files.writeString(
        folder.resolve("pack.json"),
        description.replace("\"" + packs.current().version() + "\"", "\"" + version + "\""));
    register.keepShipped();

    assertThat(run("standard", "load", folder.toString())).contains("@" + version);
    assertThat(run("standard", "list")).contains("@" + version, "in force");
    assertThat(run("replay", "st-rk-3846-2023@" + version)).contains("0 of 0 audited places flip");

    PersonId minister = accounts.createForDemo("guide", "Министрлік", "көктемгі жел");
    String today = LocalDate.now(clock).toString();
    decisions.decide(
        new Wish(new PackVersion("st-rk-3846-2023", version), today, "№ 12 бұйрық"), minister);
    decisions.applyDue();

    Criterion added = packs.current().findCriterion(new CriterionId("RMP-16")).orElseThrow();
    assertThat(packs.current().version()).isEqualTo(version);
    Matcher edges = Pattern.compile("\"(\\d+), (BLOCKS|FALLS_SHORT|MEETS)\"").matcher(guide);
    int checked = 0;
    while (edges.find()) {
      Observation.Measured measured =
          Observation.Measured.of(Objects.requireNonNull(edges.group(1)), Unit.MILLIMETRE);
      assertThat(added.rule().grade(measured, added.unit()))
          .isEqualTo(Rule.Grade.valueOf(edges.group(2)));
      checked++;
    }
    assertThat(checked).isEqualTo(5);
  }

  private static int lastOf(String prefix, List<String> rows) {
    int last = -1;
    for (int i = 0; i < rows.size(); i++) {
      last = rows.get(i).startsWith(prefix) ? i : last;
    }
    return last;
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  private String run(String name, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Command command =
        commands.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    int code = command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isEqualTo(Command.OK);
    return said;
  }
}
