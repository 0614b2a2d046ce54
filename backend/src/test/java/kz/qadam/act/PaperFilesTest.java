package kz.qadam.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.ledger.Ledger;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Rule;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Unit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Acts and passports over HTTP: what is in the files, and who gets which. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "qadam.public-address=https://qadam.example.kz/")
class PaperFilesTest {

  private static final Map<String, String> NOTHING_SEEN =
      Map.of(
          "auditor", "Айгүл",
          "visited_on", "2026-10-13",
          "entrances", "1",
          "0.COR-01.answer", "not_observed",
          "0.COR-01.why_unseen", "no_access");

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired StandardPacks packs;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("paper_files")::url);
  }

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№7 Ыбырай Алтынсарин атындағы мектеп-гимназия");
  }

  private AuditId submitted(Map<String, String> fields) {
    AuditId id = audits.startVisit(school).id();
    audits.saveDraft(id, fields);
    return audits.submit(id, null).id();
  }

  private AuditId filled(int entrances) {
    return submitted(FilledVisit.everySecondFails(packs.current(), entrances));
  }

  private AuditId empty() {
    return submitted(NOTHING_SEEN);
  }

  private WebTestClient.ResponseSpec get(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first print loads fonts
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
        .build()
        .get()
        .uri(path)
        .exchange();
  }

  private byte[] file(String path) {
    return Objects.requireNonNull(
        get(path).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
  }

  private static Path keepToLookAt(byte[] file, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "papers"));
    return Files.write(folder.resolve(name), file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void papersAreAccessiblePdfs(String language) throws IOException {
    AuditId audit = filled(2);
    byte[] act = file("/audits/" + audit + "/act-" + language + ".pdf");
    byte[] passport = file("/places/" + school + "/passport-" + language + ".pdf");
    keepToLookAt(act, "act-" + language + ".pdf");
    keepToLookAt(passport, "passport-" + language + ".pdf");
    assertThat(PdfUa.violations(act)).isEmpty();
    assertThat(PdfUa.violations(passport)).isEmpty();
  }

  @Test
  void anActOfNothingSeenIsAccessibleToo() throws IOException {
    byte[] act = file("/audits/" + empty() + "/act-kk.pdf");
    keepToLookAt(act, "act-empty.pdf");
    assertThat(PdfUa.violations(act)).isEmpty();
    assertThat(PdfUa.text(act)).contains("Бағаланбаған", "Ескертпе жоқ.");
  }

  @Test
  void kazakhLettersSurviveInTheText() throws IOException {
    String text = PdfUa.text(file("/audits/" + filled(1) + "/act-kk.pdf"));
    assertThat(text)
        .contains(
            "Қолжетімділік аудитінің актісі",
            "Әйгерім Құрманғалиева-Төлеуова",
            "№7 Ыбырай Алтынсарин атындағы мектеп-гимназия",
            "ғ, қ, ң, ө, ұ, ү, һ, і, ә",
            "Талапқа сай емес",
            "https://qadam.example.kz/verify",
            "бекітілген ресми форма емес");
  }

  @Test
  void textsOfAnyLengthAndLetterLeaveAnAccessibleFile() throws IOException {
    school = PlaceRows.aSchool(sql, "Ұ".repeat(200) + " <b>&amp;</b> \uD83D\uDE80 \uFFFE 学校");
    byte[] act =
        file(
            "/audits/"
                + submitted(
                    Map.of(
                        "auditor", "Айгүл",
                        "visited_on", "2026-10-12",
                        "0.COR-01.value", "1600",
                        "visit_note", "өте ұзақ ескертпе ".repeat(50) + "W".repeat(200)))
                + "/act-kk.pdf");
    keepToLookAt(act, "act-long.pdf");
    assertThat(PdfUa.violations(act)).isEmpty();
    assertThat(PdfUa.text(act)).contains("<b>&amp;</b>");
  }

  @Test
  void theSameAuditGivesTheSameBytes() {
    AuditId audit = filled(1);
    assertThat(file("/audits/" + audit + "/act-kk.pdf"))
        .isEqualTo(file("/audits/" + audit + "/act-kk.pdf"));
    assertThat(file("/places/" + school + "/passport-ru.pdf"))
        .isEqualTo(file("/places/" + school + "/passport-ru.pdf"));
  }

  @Test
  void theActSaysWhatTheRegisterSaidWhenItWasSubmitted() throws IOException {
    AuditId audit = filled(1);
    String before = new String(file("/audits/" + audit + "/act.json"), StandardCharsets.UTF_8);
    byte[] printed = file("/audits/" + audit + "/act-kk.pdf");
    sql.sql("UPDATE places SET name_kk = 'Басқа атау', storeys = 1 WHERE id = ?")
        .param(school.value())
        .update();
    assertThat(file("/audits/" + audit + "/act-kk.pdf")).isEqualTo(printed);
    assertThat(new String(file("/audits/" + audit + "/act.json"), StandardCharsets.UTF_8))
        .isEqualTo(before);
    assertThat(PdfUa.text(file("/places/" + school + "/passport-kk.pdf"))).contains("Басқа атау");
  }

  @Test
  void theHashOnThePaperIsThatOfTheJson() throws Exception {
    AuditId audit = filled(1);
    String hash = sha256(file("/audits/" + audit + "/act.json"));
    assertThat(PdfUa.text(file("/audits/" + audit + "/act-ru.pdf"))).contains(hash, inGroups(hash));
    String passport = sha256(file("/places/" + school + "/passport.json"));
    assertThat(PdfUa.text(file("/places/" + school + "/passport-ru.pdf")))
        .contains(passport, inGroups(passport));
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String inGroups(String hash) {
    return hash.replaceAll("(.{8})(?!$)", "$1 ");
  }

  @Test
  void theHashOfAnActIsTheOneThatTheLedgerHasOfItsFacts() throws Exception {
    String hash = sha256(file("/audits/" + filled(1) + "/act.json"));
    assertThat(ledger.listEntries("place/" + school).getLast().content())
        .contains("\"facts\":\"" + hash + "\"");
  }

  @Test
  void theJsonHoldsNothingAboutPeople() {
    String act = new String(file("/audits/" + filled(1) + "/act.json"), StandardCharsets.UTF_8);
    assertThat(act)
        .startsWith("{\"audit\":\"")
        .contains("\"standard\":\"", "\"visitedOn\":\"2026-10-12\"")
        .doesNotContain("Әйгерім", "Пандус");
  }

  @ParameterizedTest
  @CsvSource({"RETURNED, REVIEWER", "WITHDRAWN, AUDITOR"})
  void anAuditThatNoLongerCountsHasNoAct(AuditOutcome outcome, Role role) {
    String session = TestPeople.signIn(context, role, GrantScope.COUNTRY);
    AuditId id = audits.startVisit(school).id();
    audits.saveDraft(id, NOTHING_SEEN);
    audits.submit(
        id, outcome == AuditOutcome.WITHDRAWN ? TestPeople.personOf(context, session) : null);
    review.decide(id, outcome, TestPeople.personOf(context, session), "басқа кіреберіс");
    get("/audits/" + id + "/act-kk.pdf").expectStatus().isEqualTo(409);
    get("/places/" + school + "/passport-kk.pdf").expectStatus().isEqualTo(409);
  }

  @Test
  void aDraftIsUnknownToEverybody() {
    AuditId draft = audits.startVisit(school).id();
    get("/audits/" + draft + "/act-kk.pdf").expectStatus().isNotFound();
    get("/audits/" + draft + "/act-kk.xlsx").expectStatus().isNotFound();
    get("/audits/" + draft + "/act.json").expectStatus().isNotFound();
  }

  @Test
  void papersComeAsFilesWithNamesOfTheirOwn() {
    AuditId audit = filled(1);
    get("/audits/" + audit + "/act-en.pdf")
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PDF)
        .expectHeader()
        .valueMatches(
            "Content-Disposition",
            "attachment; filename=\"qadam-act-" + school + "-[0-9a-f]{8}-en.pdf\"");
    get("/audits/" + audit + "/act-de.pdf").expectStatus().isNotFound();
  }

  @Test
  void theWorkbookHasEachFactWithItsNumber() throws IOException {
    AuditId audit = filled(1);
    byte[] file = file("/audits/" + audit + "/act-ru.xlsx");
    keepToLookAt(file, "act-ru.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.findSheet("Факты").orElseThrow().read();
      assertThat(cells(rows.getFirst()))
          .containsExactly(
              "Часть",
              "Код",
              "Критерий",
              "Требуется",
              "Не менее",
              "Не более",
              "Единица нормы",
              "Установлено",
              "Измерено",
              "Единица",
              "Результат",
              "День посещения");
      for (RecordedObservation fact : audits.listObservations(audit)) {
        assertThat(rows).anySatisfy(row -> assertSays(row, fact));
      }
    }
  }

  private void assertSays(Row row, RecordedObservation fact) {
    assertThat(text(row, 1)).isEqualTo(fact.criterion().value());
    assertThat(text(row, 10)).isNotBlank();
    assertThat(text(row, 11)).isEqualTo("12.10.2026");
    if (fact.observation() instanceof Observation.Measured(BigDecimal value, Unit _)) {
      assertThat(row.getCell(8).getType()).isEqualTo(CellType.NUMBER);
      assertThat(row.getCell(8).asNumber()).isEqualByComparingTo(value);
      assertThat(text(row, 9)).isNotBlank();
      Rule rule = packs.current().findCriterion(fact.criterion()).orElseThrow().rule();
      if (rule instanceof Rule.AtLeast(BigDecimal norm, BigDecimal _)) {
        assertThat(row.getCell(4).asNumber()).isEqualByComparingTo(norm);
      }
      if (rule instanceof Rule.AtMost(BigDecimal norm, BigDecimal _)) {
        assertThat(row.getCell(5).asNumber()).isEqualByComparingTo(norm);
      }
    }
  }

  @Test
  void theWorkbookHasTheHeadAndTheLevelsOfThePaper() throws IOException {
    AuditId audit = filled(1);
    byte[] file = file("/audits/" + audit + "/act-ru.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> head = workbook.findSheet("Документ").orElseThrow().read();
      assertThat(head)
          .extracting(row -> text(row, 1))
          .contains(audit.toString(), "12.10.2026", "Әйгерім Құрманғалиева-Төлеуова");
      List<Row> levels = workbook.findSheet("Уровни").orElseThrow().read();
      assertThat(levels).hasSize(2 + packs.current().zones().size());
      assertThat(cells(levels.get(1))).startsWith("Объект в целом").hasSize(6).doesNotContainNull();
    }
  }

  @Test
  void headersOfTheWorkbookStayInSight() throws IOException {
    Path file = keepToLookAt(file("/audits/" + filled(1) + "/act-kk.xlsx"), "act-kk.xlsx");
    try (ZipFile parts = new ZipFile(file.toFile())) {
      InputStream facts = parts.getInputStream(parts.getEntry("xl/worksheets/sheet3.xml"));
      assertThat(new String(facts.readAllBytes(), StandardCharsets.UTF_8))
          .contains("ySplit=\"1\"", "state=\"frozen\"");
    }
  }

  @Test
  void theCheckOfFilesFindsWhatIsNotAccessible() throws IOException {
    ByteArrayOutputStream untagged = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(untagged);
    }
    assertThat(PdfUa.violations(untagged.toByteArray())).isNotEmpty();
  }

  private static List<@Nullable String> cells(Row row) {
    return IntStream.range(0, row.getCellCount()).mapToObj(column -> text(row, column)).toList();
  }

  private static @Nullable String text(Row row, int column) {
    Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
    return cell == null ? null : cell.getText();
  }
}
