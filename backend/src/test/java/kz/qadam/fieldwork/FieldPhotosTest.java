package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.PlaceRows;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
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

  private static long filesOf(String name) throws Exception {
    try (var files = Files.walk(Objects.requireNonNull(home))) {
      return files.filter(file -> file.getFileName().toString().startsWith(name)).count();
    }
  }
}
