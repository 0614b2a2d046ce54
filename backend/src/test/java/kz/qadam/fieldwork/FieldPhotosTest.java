package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.act.PdfUa;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.geo.Position;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Photos from tablets to pages, over two nodes with one home. */
class FieldPhotosTest {

  private static final int PIECE = 1000;
  private static final String URL = TestDatabase.empty("field_photos").url();

  @TempDir static @Nullable Path home;

  private static @Nullable ConfigurableApplicationContext here;
  private static @Nullable ConfigurableApplicationContext there;

  @BeforeAll
  static void start() {
    here = node();
    there = node();
  }

  private static ConfigurableApplicationContext node() {
    return new SpringApplicationBuilder(QadamApplication.class)
        .run("--server.port=0", "--spring.datasource.url=" + URL, "--qadam.home=" + home);
  }

  @AfterAll
  static void stop() {
    here().close();
    Objects.requireNonNull(there).close();
  }

  private static ConfigurableApplicationContext here() {
    return Objects.requireNonNull(here);
  }

  private final JdbcClient sql = here().getBean(JdbcClient.class);
  private final PlaceId school = PlaceRows.aSchool(sql, "№5 мектеп");
  private final String session = TestPeople.signIn(here(), Role.AUDITOR, GrantScope.COUNTRY);
  private final Tablet tablet = new Tablet(here(), session);
  private final Tablet onTheOther = new Tablet(Objects.requireNonNull(there), session);

  private TabletVisit aVisit() {
    StandardPack pack = here().getBean(StandardPacks.class).current();
    return TabletVisit.at(school, pack.id(), pack.version()).answer("0.COR-01.value", "1600");
  }

  private static byte[] piece(byte[] file, int from) {
    return Arrays.copyOfRange(file, from, Math.min(from + PIECE, file.length));
  }

  private ResponseSpec head(Tablet by, byte[] file) {
    return by.client().head().uri("/api/fieldwork/photos/" + TabletVisit.sha256(file)).exchange();
  }

  private static ResponseSpec read(Tablet by, String path) {
    return by.client().get().uri(path).exchange();
  }

  private static byte[] bytes(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectStatus().isOk().expectBody().returnResult().getResponseBody());
  }

  private Tablet nobody() {
    return new Tablet(here(), "");
  }

  private Tablet somebody(Role role, String kato) {
    return new Tablet(
        here(), TestPeople.signIn(here(), role, new GrantScope.Territory(new KatoCode(kato))));
  }

  private AuditId submitted(byte[] file) {
    TabletVisit visit = aVisit().photo(file, "0.COR-01").finished();
    tablet.send(visit.items());
    tablet.sendPhoto(file);
    return AuditId.find(tablet.visit(visit.id()).path("audit").asString()).orElseThrow();
  }

  @Test
  void aPhotoThatWasCutOffGoesOnWhereItStoppedOnAnotherNode() {
    byte[] file = SamplePhotos.jpeg(300, 200, 11);
    String name = TabletVisit.sha256(file);
    assertThat(file.length).isGreaterThan(2 * PIECE);
    head(tablet, file)
        .expectStatus()
        .isNoContent()
        .expectHeader()
        .valueEquals("Upload-Offset", "0");
    tablet.sendPiece(name, file.length, 0, piece(file, 0)).expectStatus().isNoContent();
    head(onTheOther, file)
        .expectHeader()
        .valueEquals("Upload-Offset", "1000")
        .expectHeader()
        .valueEquals("Upload-Length", Integer.toString(file.length));
    for (int at = PIECE; at < file.length; at += PIECE) {
      onTheOther.sendPiece(name, file.length, at, piece(file, at)).expectStatus().isNoContent();
    }
    head(tablet, file).expectHeader().valueEquals("Upload-Offset", Integer.toString(file.length));
    tablet.sendPiece(name, file.length, 0, piece(file, 0)).expectStatus().isNoContent();
  }

  @Test
  void aPieceAtAWrongPlaceIsToldTheRightOne() {
    byte[] file = SamplePhotos.jpeg(300, 200, 12);
    String name = TabletVisit.sha256(file);
    tablet.sendPiece(name, file.length, 0, piece(file, 0)).expectStatus().isNoContent();
    for (int at : List.of(0, 500, 2 * PIECE)) {
      tablet
          .sendPiece(name, file.length, at, piece(file, at))
          .expectStatus()
          .isEqualTo(HttpStatus.CONFLICT)
          .expectHeader()
          .valueEquals("Upload-Offset", "1000")
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/upload-offset");
    }
  }

  @Test
  void aVisitWaitsForItsPhotosAndIsSubmittedWithTheLast() {
    byte[] first = SamplePhotos.jpeg(300, 200, 13);
    byte[] second = SamplePhotos.jpeg(300, 200, 14);
    TabletVisit visit = aVisit().photo(first, "0.COR-01").photo(second, "").finished();
    tablet.send(visit.items());
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("waiting-for-photos");
    tablet.sendPhoto(first);
    tablet.sendPiece(TabletVisit.sha256(second), second.length, 0, piece(second, 0));
    var found = tablet.visit(visit.id());
    assertThat(found.path("state").asString()).isEqualTo("waiting-for-photos");
    assertThat(found.path("photos").get(0).path("state").asString()).isEqualTo("verified");
    assertThat(found.path("photos").get(1).path("state").asString()).isEqualTo("partial");
    assertThat(found.path("photos").get(1).path("received").asLong()).isEqualTo(PIECE);
    onTheOther.sendPiece(
        TabletVisit.sha256(second),
        second.length,
        PIECE,
        Arrays.copyOfRange(second, PIECE, second.length));
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
  }

  @Test
  void otherBytesThanTheNameSaysAreThrownAwayAndMayComeAgain() {
    byte[] file = SamplePhotos.jpeg(300, 200, 15);
    byte[] spoilt = file.clone();
    spoilt[200] = (byte) ~spoilt[200];
    String name = TabletVisit.sha256(file);
    tablet.sendPiece(name, file.length, 0, piece(spoilt, 0)).expectStatus().isNoContent();
    byte[] rest = Arrays.copyOfRange(file, PIECE, file.length);
    tablet
        .sendPiece(name, file.length, PIECE, rest)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectHeader()
        .valueEquals("Upload-Offset", "0")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/photo-damaged");
    tablet.sendPhoto(file);
  }

  @Test
  void aFileThatIsNoPhotoIsRefused() {
    byte[] file = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
    tablet
        .sendPiece(TabletVisit.sha256(file), file.length, 0, file)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-a-photo");
    tablet
        .sendPiece(TabletVisit.sha256(file), 21L << 20, 0, file)
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    tablet
        .sendPiece(TabletVisit.sha256(file), 5, 0, file)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whatOneSendsSpoilsNothingThatAnotherSends() {
    byte[] file = SamplePhotos.jpeg(300, 200, 16);
    String name = TabletVisit.sha256(file);
    Tablet other = somebody(Role.AUDITOR, "750000000");
    other.sendPiece(name, file.length, 0, new byte[PIECE]).expectStatus().isNoContent();
    head(tablet, file).expectHeader().valueEquals("Upload-Offset", "0");
    tablet.sendPhoto(file);
    head(other, file).expectHeader().valueEquals("Upload-Offset", "1000");
  }

  @Test
  void whoeverKnowsOnlyTheNameOfAPhotoHasNotSentIt() {
    byte[] file = SamplePhotos.jpeg(300, 200, 20);
    tablet.sendPhoto(file);
    Tablet claimant = somebody(Role.AUDITOR, "750000000");
    TabletVisit visit = aVisit().photo(file, "0.COR-01").finished();
    claimant.send(visit.items());
    assertThat(claimant.visit(visit.id()).path("state").asString()).isEqualTo("waiting-for-photos");
    assertThat(claimant.visit(visit.id()).at("/photos/0/state").asString()).isEqualTo("missing");
    head(claimant, file).expectHeader().valueEquals("Upload-Offset", "0");
    read(claimant, "/photos/" + TabletVisit.sha256(file)).expectStatus().isNotFound();
    claimant
        .client()
        .get()
        .uri("/me/data")
        .exchange()
        .expectBody()
        .jsonPath("$.records.photos[0].bytes")
        .isEmpty();
    assertThat(claimant.sendPiece(TabletVisit.sha256(file), file.length, 0, new byte[file.length]))
        .extracting(answer -> answer.returnResult(Void.class).getStatus())
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    read(claimant, "/photos/" + TabletVisit.sha256(file)).expectStatus().isNotFound();
  }

  @Test
  void theSameFileFromTwoPeopleIsBothTheirsAndKeptOnce() throws Exception {
    byte[] file = SamplePhotos.jpeg(300, 200, 21);
    tablet.sendPhoto(file);
    Tablet other = somebody(Role.AUDITOR, "750000000");
    TabletVisit visit = aVisit().photo(file, "0.COR-01").finished();
    other.send(visit.items());
    other.sendPhoto(file);
    other.sendPhoto(file);
    assertThat(other.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
    assertThat(filesOf(TabletVisit.sha256(file))).isEqualTo(3);
    read(tablet, "/photos/" + TabletVisit.sha256(file)).expectStatus().isOk();
  }

  @Test
  void theSamePieceManyTimesAtOnceIsTakenOnce() {
    byte[] file = SamplePhotos.jpeg(300, 200, 17);
    String name = TabletVisit.sha256(file);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .mapToObj(i -> i % 2 == 0 ? tablet : onTheOther)
            .map(
                by ->
                    CompletableFuture.supplyAsync(
                        () ->
                            by.sendPiece(name, file.length, 0, piece(file, 0))
                                .returnResult(Void.class)
                                .getStatus()
                                .value(),
                        Thread::startVirtualThread))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 409);
    byte[] rest = Arrays.copyOfRange(file, PIECE, file.length);
    tablet.sendPiece(name, file.length, PIECE, rest).expectStatus().isNoContent();
  }

  @Test
  void everybodySeesACopyWithoutPlaceAndDeviceAndReviewersTheFileOfTheCamera() {
    byte[] file = SamplePhotos.jpegWithExif(400, 300, 6);
    submitted(file);
    String path = "/photos/" + TabletVisit.sha256(file);
    byte[] shown = bytes(read(nobody(), path));
    assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("43.2389", "Exif");
    assertThat(bytes(read(nobody(), path + "/thumbnail")).length).isLessThan(shown.length);

    read(nobody(), "/api" + path + "/original").expectStatus().isUnauthorized();
    read(tablet, "/api" + path + "/original").expectStatus().isForbidden();
    read(somebody(Role.REVIEWER, "710000000"), "/api" + path + "/original")
        .expectStatus()
        .isNotFound();
    ResponseSpec original = read(somebody(Role.REVIEWER, "750000000"), "/api" + path + "/original");
    original
        .expectHeader()
        .value("Content-Disposition", it -> assertThat(it).startsWith("attachment"));
    assertThat(bytes(original)).isEqualTo(file);
  }

  @Test
  void aPhotoOfAnAuditThatDoesNotCountIsForItsAuditorAndReviewersOnly() {
    byte[] file = SamplePhotos.jpeg(300, 200, 18);
    String path = "/photos/" + TabletVisit.sha256(file);
    tablet.sendPhoto(file);
    read(nobody(), path).expectStatus().isNotFound();
    AuditId audit = submitted(file);
    read(nobody(), path).expectStatus().isOk();
    Tablet reviewer = somebody(Role.REVIEWER, "750000000");
    here()
        .getBean(AuditReview.class)
        .decide(
            audit,
            AuditOutcome.RETURNED,
            here()
                .getBean(SessionService.class)
                .find(reviewer.session())
                .join()
                .orElseThrow()
                .person(),
            "бұлдыр");
    read(nobody(), path).expectStatus().isNotFound();
    read(somebody(Role.AUDITOR, "750000000"), path).expectStatus().isNotFound();
    read(somebody(Role.REVIEWER, "710000000"), path).expectStatus().isNotFound();
    read(tablet, path).expectStatus().isOk();
    read(reviewer, path).expectStatus().isOk();
  }

  @Test
  void piecesAreGoneOnceThePhotoIsWhole() throws Exception {
    byte[] file = SamplePhotos.jpeg(300, 200, 19);
    String name = TabletVisit.sha256(file);
    tablet.sendPiece(name, file.length, 0, piece(file, 0)).expectStatus().isNoContent();
    assertThat(filesOf(name)).isEqualTo(1);
    byte[] rest = Arrays.copyOfRange(file, PIECE, file.length);
    tablet.sendPiece(name, file.length, PIECE, rest).expectStatus().isNoContent();
    assertThat(filesOf(name)).isEqualTo(3);
  }

  @Test
  void theActShowsEachPhotoBesideItsFactAndWhoSigned() throws Exception {
    byte[] ofWidth = SamplePhotos.jpegWithExif(2000, 1500, 6);
    byte[] ofPlace = SamplePhotos.jpeg(300, 200, 20);
    TabletVisit visit =
        aVisit()
            .photo(ofWidth, "0.COR-01")
            .photo(ofPlace, "")
            .record("signature", "signed", true, "name", "Д. Оспанов", "strokes", "M9 9L90 90")
            .finished();
    String act = actOf(visit, ofWidth, ofPlace);
    for (String language : List.of("kk", "ru")) {
      byte[] pdf = bytes(read(tablet, act + "-" + language + ".pdf"));
      Files.write(
          Files.createDirectories(Path.of("target", "papers")).resolve("photos-" + language), pdf);
      assertThat(PdfUa.violations(pdf)).isEmpty();
      assertThat(pdf.length).isLessThan(1 << 20);
      assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("43.2389", "Exif");
      assertThat(PdfUa.text(pdf).replace(" ", ""))
          .contains(TabletVisit.sha256(ofWidth), TabletVisit.sha256(ofPlace), "Д.Оспанов");
      assertThat(PdfUa.alternativeTexts(pdf))
          .filteredOn(alt -> alt.equals("Кіреберістегі пандус"))
          .hasSize(2);
      assertThat(bytes(read(tablet, act + "-" + language + ".pdf"))).isEqualTo(pdf);
    }
    byte[] open = bytes(read(nobody(), act + "-kk.pdf"));
    assertThat(PdfUa.violations(open)).isEmpty();
    assertThat(PdfUa.text(open)).contains("Планшетте қол қойды").doesNotContain("Оспанов");
    assertThat(PdfUa.alternativeTexts(open)).hasSize(4).noneMatch(alt -> alt.contains("Оспанов"));
    byte[] passport = bytes(read(nobody(), "/places/" + school + "/passport-kk.pdf"));
    assertThat(PdfUa.violations(passport)).isEmpty();
    assertThat(PdfUa.text(passport).replace(" ", ""))
        .contains(TabletVisit.sha256(ofWidth))
        .doesNotContain(TabletVisit.sha256(ofPlace));
  }

  @Test
  void theWorkbookOfAnActListsItsPhotosAndTheRefusal() throws Exception {
    byte[] file = SamplePhotos.jpeg(300, 200, 21);
    TabletVisit visit =
        aVisit()
            .photo(file, "0.COR-01")
            .record("signature", "signed", false, "reason", "келіспейді")
            .finished();
    String act = actOf(visit, file);
    byte[] forReviewer = bytes(read(somebody(Role.REVIEWER, "750000000"), act + "-ru.xlsx"));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(forReviewer))) {
      assertThat(book.findSheet("Фотографии").orElseThrow().read().get(1))
          .extracting(Cell::getText)
          .containsExactly(
              "1",
              "COR-01",
              "Ширина коридора",
              "Кіреберістегі пандус",
              "01.11.2026",
              TabletVisit.sha256(file));
      assertThat(head(book)).contains("Отказ от подписи. Причина: келіспейді, 01.11.2026");
    }
    byte[] open = bytes(read(nobody(), act + "-ru.xlsx"));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(open))) {
      assertThat(head(book)).contains("Отказ от подписи, 01.11.2026");
    }
    assertThat(PdfUa.text(bytes(read(nobody(), act + "-ru.pdf"))))
        .contains("Отказ от подписи")
        .doesNotContain("келіспейді");
  }

  @Test
  void onlyReviewersOfThePlaceSeeHowAnAuditWasMade() {
    byte[] ofWidth = SamplePhotos.jpeg(300, 200, 22);
    byte[] ofPlace = SamplePhotos.jpeg(300, 200, 23);
    Position tabletWas = new Position(43.2495, 76.9505);
    TabletVisit visit =
        aVisit()
            .record("position", "latitude", 43.2495, "longitude", 76.9505, "accuracy", 12.4)
            .photo(ofWidth, "0.COR-01")
            .photo(ofPlace, "")
            .record("signature", "signed", true, "name", "Д. Оспанов")
            .finished();
    tablet.post(Instant.now().minus(Duration.ofMinutes(40)), visit.items()).expectStatus().isOk();
    tablet.sendPhoto(ofWidth);
    tablet.sendPhoto(ofPlace);
    String audit = "/audits/" + tablet.visit(visit.id()).path("audit").asString();
    long metres =
        Math.round(
            here()
                .getBean(PlaceService.class)
                .getPlace(school)
                .position()
                .orElseThrow()
                .distanceMetres(tabletWas));
    String page = page(somebody(Role.REVIEWER, "750000000"), audit + "?lang=en");
    assertThat(page)
        .contains(
            metres + " m from the point of the place",
            "accurate to 12 m",
            "43.24950, 76.95050",
            "01.11.2026 14:30",
            "behind by up to 40 min",
            "Signed on the tablet: Д. Оспанов",
            "A ramp at the entrance",
            "/photos/" + TabletVisit.sha256(ofWidth) + "/thumbnail",
            "/api/photos/" + TabletVisit.sha256(ofPlace) + "/original")
        .containsSubsequence("<h4>Corridor width</h4>", "<h4>The place</h4>");
    for (Tablet other : List.of(nobody(), tablet, somebody(Role.REVIEWER, "710000000"))) {
      assertThat(page(other, audit + "?lang=en"))
          .contains("/photos/" + TabletVisit.sha256(ofWidth) + "/thumbnail")
          .doesNotContain("id=\"evidence\"", "43.24950", "/original", "Оспанов", "40 min");
    }
  }

  @Test
  void ofAnAuditFilledInOnThePagesReviewersAreToldThatNothingWasRecorded() {
    AuditService audits = here().getBean(AuditService.class);
    AuditId audit = audits.startVisit(school).id();
    audits.saveDraft(
        audit,
        Map.of(
            "0.COR-01.value",
            "1600",
            "auditor",
            "А",
            "entrances",
            "1",
            "visited_on",
            "2026-11-01"));
    audits.submit(audit, null);
    assertThat(page(somebody(Role.REVIEWER, "750000000"), "/audits/" + audit))
        .contains("Аудит беттерде толтырылған")
        .doesNotContain("Планшет сағаты", "Фотосурет түсірілмеген");
    assertThat(page(nobody(), "/audits/" + audit)).doesNotContain("Аудит беттерде толтырылған");
  }

  @Test
  void whatATabletDidNotRecordIsSaidToReviewersToo() {
    TabletVisit visit = aVisit().finished();
    tablet.send(visit.items());
    String audit = "/audits/" + tablet.visit(visit.id()).path("audit").asString();
    assertThat(page(somebody(Role.REVIEWER, "750000000"), audit))
        .contains(
            "Аудитор орнын белгілемеген",
            "Фотосурет түсірілмеген",
            "Қол қоймаған, бас тартқаны да жазылмаған",
            "дұрыс немесе 5 минуттан аспайтын қатемен");
  }

  private static String page(Tablet by, String path) {
    return new String(bytes(read(by, path)), StandardCharsets.UTF_8);
  }

  private static List<String> head(ReadableWorkbook book) throws Exception {
    return book.findSheet("Документ").orElseThrow().read().stream()
        .filter(row -> row.getCellCount() > 1)
        .map(row -> row.getCell(1).getText())
        .toList();
  }

  private String actOf(TabletVisit visit, byte[]... files) {
    tablet.send(visit.items());
    for (byte[] file : files) {
      for (int at = 0; at < file.length; at += PhotoService.MOST_PIECE_BYTES) {
        int end = Math.min(file.length, at + PhotoService.MOST_PIECE_BYTES);
        byte[] piece = Arrays.copyOfRange(file, at, end);
        tablet.sendPiece(TabletVisit.sha256(file), file.length, at, piece);
      }
    }
    return "/audits/" + tablet.visit(visit.id()).path("audit").asString() + "/act";
  }

  private static long filesOf(String name) throws Exception {
    try (var files = Files.walk(Objects.requireNonNull(home))) {
      return files.filter(file -> file.getFileName().toString().startsWith(name)).count();
    }
  }
}
