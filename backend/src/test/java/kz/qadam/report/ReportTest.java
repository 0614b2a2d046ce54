package kz.qadam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.act.PdfUa;
import kz.qadam.audit.PlaceRows;
import kz.qadam.command.Command;
import kz.qadam.indicator.Figure;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryNotFoundException;
import kz.qadam.text.Language;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of a small register: ninety places in three regions, some audited or promised. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");
  private static final String[] TERRITORIES = {"750000000", "711000000", "351000000"};

  @Autowired ApplicationContext context;
  @Autowired ReportService reports;
  @Autowired IndicatorService indicators;
  @Autowired Ledger ledger;
  @Autowired List<Command> commands;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private LocalDate yesterday = LocalDate.EPOCH;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("reports")::url);
  }

  @BeforeAll
  void fillTheRegister() {
    yesterday = LocalDate.now(clock).minusDays(1);
    for (int i = 0; i < 90; i++) {
      long place = PlaceRows.aSchool(sql, "№ " + i + " мектеп").value();
      sql.sql("ALTER TABLE places DISABLE TRIGGER places_keep_version").update();
      sql.sql(
              "UPDATE places SET territory_kato = ?, recorded_at = now() - interval '40 days'"
                  + " WHERE id = ?")
          .params(TERRITORIES[i % TERRITORIES.length], place)
          .update();
      sql.sql("ALTER TABLE places ENABLE TRIGGER places_keep_version").update();
      if (i % 4 == 0) {
        sql.sql(
                """
                INSERT INTO commitments (place_id, accepted_on, document_number, due_on, recorded_at)
                VALUES (?, current_date - 30, '№ 1', current_date + 300, now() - interval '30 days')""")
            .param(place)
            .update();
      }
    }
  }

  private Report frozen(KatoCode territory) {
    return reports.freeze(territory, yesterday, null);
  }

  private byte[] file(Report report, String name) {
    return reports.readFile(report.id(), name);
  }

  @Test
  void holdsTheFiguresOfItsDay() {
    JsonNode content = JsonMapper.shared().readTree(file(frozen(KatoCode.COUNTRY), Report.CONTENT));
    TerritoryFigures figures = indicators.figures(KatoCode.COUNTRY, yesterday);
    assertThat(content.get("places").asLong()).isEqualTo(figures.whole().places()).isEqualTo(90);
    assertThat(content.get("kind").asString()).isEqualTo("consolidated");
    assertThat(content.get("figures")).hasSize(figures.indicators().size());
    for (int i = 0; i < figures.indicators().size(); i++) {
      Figure figure = figures.figures().get(i);
      JsonNode written = content.get("figures").get(i);
      assertThat(written.get("indicator").asString()).isEqualTo(figure.indicator().id());
      assertThat(written.at("/members/sure").asLong())
          .isEqualTo(figure.estimate().members().sure());
      assertThat(written.at("/members/total").asLong())
          .isEqualTo(figure.estimate().members().total());
    }
    assertThat(content.at("/figures/0/members/sure").asLong()).isEqualTo(23);
  }

  @Test
  void theTerritoriesOfTheTableAreTheWhole() throws IOException {
    String text =
        new String(file(frozen(KatoCode.COUNTRY), "report.csv"), StandardCharsets.UTF_8)
            .substring(1);
    List<CSVRecord> rows =
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text)).getRecords();
    for (String indicator : List.of("8", "9", "assessed", "5")) {
      for (String count : List.of("sure", "possible", "total")) {
        assertThat(
                sum(rows, "territory", indicator, count) + sum(rows, "elsewhere", indicator, count))
            .as(indicator + " " + count)
            .isEqualTo(sum(rows, "total", indicator, count));
      }
    }
    assertThat(sum(rows, "total", "8", "total")).isEqualTo(90);
  }

  private static long sum(List<CSVRecord> rows, String row, String indicator, String count) {
    return rows.stream()
        .filter(one -> one.get("row").equals(row) && one.get("indicator").equals(indicator))
        .mapToLong(one -> Long.parseLong(one.get(count)))
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void everyCellOfTheWorkbookIsAFigureOfTheDay(Language language) throws IOException {
    byte[] bytes = file(frozen(ALMATY), "report-" + language.code() + ".xlsx");
    TerritoryFigures figures = indicators.figures(ALMATY, yesterday);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = workbook.getSheet(1).orElseThrow().read();
      assertThat(rows).hasSize(1 + figures.indicators().size());
      for (int i = 0; i < figures.indicators().size(); i++) {
        Figure figure = figures.figures().get(i);
        Row row = rows.get(i + 1);
        assertThat(row.getCellText(1))
            .isEqualTo(figure.indicator().title().find(language).orElseThrow());
        assertPercent(row, 3, figure.estimate().lowPermille());
        assertPercent(row, 4, figure.estimate().highPermille());
        assertThat(row.getCellAsNumber(5).map(BigDecimal::intValueExact))
            .isEqualTo(figure.target().map(target -> target.percent()));
        List<Long> counts =
            List.of(
                figure.estimate().members().sure(),
                figure.estimate().members().undecided(),
                figure.estimate().members().total(),
                figure.estimate().doubtful().total());
        for (int c = 0; c < counts.size(); c++) {
          assertThat(row.getCellAsNumber(6 + c).map(BigDecimal::longValueExact))
              .contains(counts.get(c));
        }
      }
    }
  }

  private static void assertPercent(Row row, int column, OptionalInt permille) {
    Optional<BigDecimal> cell = row.getCellAsNumber(column);
    if (permille.isEmpty()) {
      assertThat(cell).isEmpty();
    } else {
      assertThat(cell.orElseThrow().movePointRight(1))
          .isEqualByComparingTo(BigDecimal.valueOf(permille.getAsInt()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void printsAsTaggedPdfInEachLanguage(Language language) throws IOException {
    byte[] pdf = file(frozen(ALMATY), "report-" + language.code() + ".pdf");
    Path kept = Path.of("target", "pictures");
    Files.createDirectories(kept);
    Files.write(kept.resolve("report-" + language.code() + ".pdf"), pdf);
    assertThat(PdfUa.violations(pdf)).isEmpty();
    String almaty =
        indicators.figures(ALMATY, yesterday).territory().name().find(language).orElseThrow();
    assertThat(PdfUa.text(pdf)).contains(almaty, String.valueOf(yesterday.getYear()));
  }

  @Test
  void theSameBytesComeBackAfterAThousandLaterChanges() {
    Report report = frozen(ALMATY);
    List<byte[]> before = report.files().stream().map(one -> file(report, one.name())).toList();
    for (int i = 0; i < 1000; i++) {
      sql.sql("UPDATE places SET storeys = 1 + (storeys % 9), name_kk = 'х' || ? WHERE id = ?")
          .params(i, 1 + i % 90)
          .update();
    }
    sql.sql(
            """
            INSERT INTO commitments (place_id, accepted_on, document_number, due_on)
            SELECT id, current_date - 20, 'x', current_date FROM places p
            WHERE NOT EXISTS (SELECT FROM commitments c WHERE c.place_id = p.id)""")
        .update();
    Report again = reports.getReport(report.id());
    assertThat(again).isEqualTo(report);
    for (int i = 0; i < before.size(); i++) {
      assertThat(file(again, again.files().get(i).name())).isEqualTo(before.get(i));
    }
    // What is recorded later does not change what was true on the day, as far as it was known then.
    assertThat(frozen(ALMATY).id()).isEqualTo(report.id());
  }

  @Test
  void isFrozenOnceAndOnTheLedgerWithTheHashOfEachFile() {
    KatoCode karaganda = new KatoCode("350000000");
    Report report = frozen(karaganda);
    assertThat(frozen(karaganda)).isEqualTo(report);
    List<LedgerEntry> entries = ledger.listEntries("territory/" + karaganda);
    assertThat(entries).singleElement().extracting(LedgerEntry::kind).isEqualTo("report-frozen");
    assertThat(report.files())
        .extracting(ReportFile::name)
        .containsExactly(
            "report-kk.pdf",
            "report-kk.xlsx",
            "report-ru.pdf",
            "report-ru.xlsx",
            "report-en.pdf",
            "report-en.xlsx",
            "report.csv",
            "report.json");
    for (ReportFile one : report.files()) {
      byte[] bytes = file(report, one.name());
      assertThat(one.sha256()).isEqualTo(DigestUtils.sha256Hex(bytes));
      assertThat(one.size()).isEqualTo(bytes.length);
      assertThat(entries.getFirst().content())
          .contains("\"sha256:" + one.name() + "\":\"" + one.sha256() + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE reports SET as_of = as_of - 1",
        "DELETE FROM report_files",
        "UPDATE report_files SET content = '\\x00'",
        "TRUNCATE report_files",
        "TRUNCATE reports CASCADE"
      })
  void theDatabaseRefusesToChangeIt(String change) {
    frozen(ALMATY);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> sql.sql(change).update())
        .withMessageContaining("append-only");
  }

  @Test
  void aDayThatIsNotOverOrBeforeTheFirstIsRefused() {
    LocalDate today = LocalDate.now(clock);
    assertThat(problem(today)).isEqualTo("asOf not-over-yet");
    assertThat(problem(today.plusYears(1))).isEqualTo("asOf not-over-yet");
    assertThat(problem(LocalDate.of(2024, 12, 31))).isEqualTo("asOf date-too-early");
    assertThat(reports.freeze(ALMATY, LocalDate.of(2025, 1, 1), null).year()).isEqualTo(2025);
    assertThatThrownBy(() -> reports.freeze(new KatoCode("990000000"), yesterday, null))
        .isInstanceOf(TerritoryNotFoundException.class);
  }

  private String problem(LocalDate day) {
    ServiceException refused =
        catchThrowableOfType(ServiceException.class, () -> reports.freeze(ALMATY, day, null));
    return refused.fields().getFirst().field() + " " + refused.fields().getFirst().code();
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "AKIMAT, 750000000, true",
    "AKIMAT, 710000000, false",
    "AKIMAT, 000000000, true",
    "MINISTRY, 000000000, true",
    "REVIEWER, 000000000, false",
    "ADMINISTRATOR, 000000000, false"
  })
  void onlyOfficialsOfTheTerritoryFreeze(Role role, String scope, boolean may) {
    String session =
        TestPeople.signIn(context, role, new GrantScope.Territory(new KatoCode(scope)));
    SignedIn who = context.getBean(SessionService.class).find(session).join().orElseThrow();
    assertThat(reports.mayFreeze(who, ALMATY)).isEqualTo(may);
    if (may) {
      assertThat(reports.freeze(ALMATY, yesterday, who).territory().code()).isEqualTo(ALMATY);
    } else {
      ServiceException refused =
          catchThrowableOfType(
              ServiceException.class, () -> reports.freeze(ALMATY, yesterday, who));
      assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN);
    }
  }

  @Test
  void theCommandWritesTheFilesAndFreezesWhenAskedTo(@TempDir Path folder) throws IOException {
    String year = String.valueOf(yesterday.getYear());
    long before = reports.findReports(Optional.empty(), 0, 1).total();
    KatoCode astana = new KatoCode("710000000");
    String[] call = {year, "--territory", astana.value(), "--as-of", yesterday.toString()};
    assertThat(run(call, "--out", folder.resolve("a").toString())).isEqualTo(Command.OK);
    assertThat(reports.findReports(Optional.empty(), 0, 1).total()).isEqualTo(before);
    assertThat(run(call, "--out", folder.resolve("b").toString(), "--freeze"))
        .isEqualTo(Command.OK);
    Report report = reports.findReports(Optional.of(astana), 0, 1).reports().getFirst();
    for (ReportFile one : report.files()) {
      assertThat(folder.resolve("b").resolve(one.name()))
          .hasBinaryContent(file(report, one.name()));
    }
    assertThat(folder.resolve("a").resolve("report.json"))
        .hasSameBinaryContentAs(folder.resolve("b").resolve("report.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026 2027",
        "x",
        "2026 --territory",
        "2026 --territory 7",
        "2026 --as-of 1.1.2026",
        "2026 --as-of 2025-12-31"
      })
  void theCommandSaysHowItIsCalled(String words) {
    assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(Command.MISUSED);
  }

  private int run(String[] call, String... more) {
    List<String> words = new ArrayList<>(Arrays.asList(call));
    words.addAll(Arrays.asList(more));
    return commands.stream()
        .filter(one -> one.name().equals("report"))
        .findFirst()
        .orElseThrow()
        .run(words, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }
}
