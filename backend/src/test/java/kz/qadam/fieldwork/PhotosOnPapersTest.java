package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.act.PdfUa;
import kz.qadam.audit.PlaceRows;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos and signatures of a visit on its act and passport. */
@SharedService
class PhotosOnPapersTest {

  @Autowired ApplicationContext context;
  @Autowired StandardPacks packs;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private Tablet tablet = new Tablet(context, "");

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№5 мектеп");
    tablet = new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
  }

  private TabletVisit aVisit() {
    StandardPack pack = packs.current();
    return TabletVisit.at(school, pack.id(), pack.version()).answer("0.COR-01.value", "1600");
  }

  private Tablet nobody() {
    return new Tablet(context, "");
  }

  private Tablet reviewer() {
    return new Tablet(context, TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY));
  }

  @Test
  void theActShowsEachPhotoBesideItsFactAndWhoSigned() throws Exception {
    byte[] ofWidth = SamplePhotos.jpegWithExif(2000, 1500, 6);
    byte[] ofPlace = SamplePhotos.jpeg(300, 200, 20);
    TabletVisit visit =
        aVisit()
            .photo(ofWidth, "0.COR-01")
            .photo(ofPlace, "")
            .record("method", "field", "0.COR-01", "method", "tape")
            .record("method", "field", "0.COR-01", "method", "laser")
            .record("signature", "signed", true, "name", "Д. Оспанов", "strokes", "M9 9L90 90")
            .finished();
    String act = actOf(visit, ofWidth, ofPlace);
    for (String language : List.of("kk", "ru")) {
      byte[] pdf = tablet.read(act + "-" + language + ".pdf");
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
      assertThat(tablet.read(act + "-" + language + ".pdf")).isEqualTo(pdf);
    }
    byte[] open = nobody().read(act + "-kk.pdf");
    assertThat(PdfUa.violations(open)).isEmpty();
    assertThat(PdfUa.text(open))
        .contains("Планшетте қол қойды", "лазер")
        .doesNotContain("рулетка", "Оспанов");
    assertThat(PdfUa.alternativeTexts(open)).hasSize(4).noneMatch(alt -> alt.contains("Оспанов"));
    byte[] passport = nobody().read("/places/" + school + "/passport-kk.pdf");
    assertThat(PdfUa.violations(passport)).isEmpty();
    assertThat(PdfUa.text(passport).replace(" ", ""))
        .contains(TabletVisit.sha256(ofWidth))
        .doesNotContain(TabletVisit.sha256(ofPlace));
  }

  @Test
  void photosBesideNoFactArePrintedTwoInARow() throws Exception {
    byte[][] files = {
      SamplePhotos.jpeg(300, 200, 31),
      SamplePhotos.jpeg(200, 300, 32),
      SamplePhotos.jpeg(300, 300, 33)
    };
    TabletVisit visit = aVisit();
    for (byte[] file : files) {
      visit.photo(file, "");
    }
    byte[] pdf = tablet.read(actOf(visit.finished(), files) + "-ru.pdf");
    Files.write(
        Files.createDirectories(Path.of("target", "papers")).resolve("photos-in-pairs"), pdf);
    assertThat(PdfUa.violations(pdf)).isEmpty();
    assertThat(PdfUa.lines(pdf))
        .filteredOn(line -> line.startsWith("Фото "))
        .extracting(line -> line.replaceAll("\\s+", " ").strip())
        .containsExactly("Фото 1 Фото 2", "Фото 3");
    assertThat(PdfUa.text(pdf).replace(" ", ""))
        .contains(Stream.of(files).map(TabletVisit::sha256).toList());
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
    byte[] forReviewer = reviewer().read(act + "-ru.xlsx");
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
    byte[] open = nobody().read(act + "-ru.xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(open))) {
      assertThat(head(book)).contains("Отказ от подписи, 01.11.2026");
    }
    assertThat(PdfUa.text(nobody().read(act + "-ru.pdf")))
        .contains("Отказ от подписи")
        .doesNotContain("келіспейді");
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
}
