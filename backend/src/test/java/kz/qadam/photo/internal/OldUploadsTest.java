package kz.qadam.photo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.TestDatabase;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.photo.SamplePhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class OldUploadsTest {

  private static final int PIECE = 500;

  @Autowired OldUploads old;
  @Autowired PhotoService photos;
  @Autowired UploadStore store;
  @Autowired MediaStore media;
  @Autowired PhotoKeeper keeper;
  @Autowired TransactionOperations transactions;
  @Autowired AccountService accounts;
  @Autowired JdbcClient sql;

  private PersonId sender = new PersonId(1);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("old_uploads")::url);
  }

  @BeforeEach
  void gather() {
    sender = accounts.createForDemo("u" + UUID.randomUUID(), "Жіберуші", "күзгі жаңбыр жауды");
  }

  private PhotoId begin(byte[] file, int daysAgo) {
    PhotoId photo = PhotoId.of(file);
    send(file, 0, PIECE);
    send(file, PIECE, 2 * PIECE);
    sql.sql(
            "UPDATE photo_uploads SET touched_at = now() - make_interval(days => ?)"
                + " WHERE person_id = ? AND sha256 = ?")
        .params(daysAgo, sender.value(), photo.bytes())
        .update();
    return photo;
  }

  private PhotoUpload send(byte[] file, int from, int to) {
    byte[] piece = Arrays.copyOfRange(file, from, to);
    return photos.addPiece(sender, PhotoId.of(file), file.length, from, piece);
  }

  private List<Long> piecesOf(PhotoId photo) {
    return List.of(0L, (long) PIECE).stream()
        .filter(
            start -> media.find(DefaultPhotoService.pieceName(sender, photo, start)).isPresent())
        .toList();
  }

  @Test
  void deletesWhatNobodyWentOnWithForNinetyDaysAndNothingElse() {
    PhotoId abandoned = begin(SamplePhotos.jpeg(300, 200, 31), 91);
    PhotoId second = begin(SamplePhotos.jpeg(300, 200, 32), 200);
    PhotoId offline = begin(SamplePhotos.jpeg(300, 200, 33), 89);

    old.delete();

    for (PhotoId gone : List.of(abandoned, second)) {
      assertThat(photos.getUpload(sender, gone)).isEqualTo(PhotoUpload.NOTHING);
      assertThat(piecesOf(gone)).isEmpty();
    }
    assertThat(photos.getUpload(sender, offline).received()).isEqualTo(2 * PIECE);
    assertThat(piecesOf(offline)).hasSize(2);
  }

  @Test
  void aDeletedUploadIsToldToBeginAgainAndThenArrives() {
    byte[] file = SamplePhotos.jpeg(300, 200, 34);
    begin(file, 91);
    old.delete();

    assertThatThrownBy(() -> send(file, 2 * PIECE, 3 * PIECE)).hasMessageContaining("goes on at 0");
    assertThatThrownBy(() -> send(file, 2 * PIECE, file.length))
        .hasMessageContaining("goes on at 0");
    send(file, 0, PIECE);
    assertThat(send(file, PIECE, file.length).isVerified()).isTrue();
  }

  /** As if the service were killed before the pieces of a stored photo are gone. */
  @Test
  void piecesThatCouldNotGoAreStillKnownAndGoLater() {
    byte[] file = SamplePhotos.jpeg(300, 200, 35);
    PhotoId photo = begin(file, 0);
    byte[] last = Arrays.copyOfRange(file, 2 * PIECE, file.length);
    PhotoService broken =
        new DefaultPhotoService(
            store, new WithoutRemoval(media), keeper, transactions, Clock.systemUTC());
    assertThatThrownBy(() -> broken.addPiece(sender, photo, file.length, 2 * PIECE, last))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(photos.getUpload(sender, photo).isVerified()).isTrue();
    sql.sql("UPDATE photo_uploads SET touched_at = now() - interval '91 days' WHERE person_id = ?")
        .param(sender.value())
        .update();
    old.delete();

    assertThat(piecesOf(photo)).isEmpty();
  }

  private record WithoutRemoval(MediaStore whole) implements MediaStore {
    @Override
    public void put(String name, byte[] content) {
      whole.put(name, content);
    }

    @Override
    public Optional<byte[]> find(String name) {
      return whole.find(name);
    }

    @Override
    public void remove(String name) {
      throw new UncheckedIOException(new IOException("killed here"));
    }

    @Override
    public long removeLeftovers(Instant before) {
      throw new UncheckedIOException(new IOException("killed here"));
    }
  }

  @Test
  void refusesToKeepUploadsForLessThanAFortnight() {
    assertThatThrownBy(
            () ->
                new OldUploads(store, media, transactions, Clock.systemUTC(), Duration.ofDays(13)))
        .hasMessageContaining("14 days or more");
  }
}
