package kz.qadam.photo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/** A folder and a bucket keep files alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaStoreTest {

  private static final int LARGEST = 20 << 20; // bytes, as photos may have

  private BucketServer server;
  private BucketMediaStore bucket;
  private MediaStore folder;

  @BeforeAll
  void open(@TempDir Path home) {
    folder = new FolderMediaStore(home);
    server = new BucketServer();
    bucket = BucketMediaStore.open(server.settings());
  }

  @AfterAll
  void close() {
    bucket.close();
    server.close();
  }

  Stream<MediaStore> stores() {
    return Stream.of(folder, bucket);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void givesBackWhatItWasGiven(MediaStore store) {
    byte[] photo = new byte[LARGEST];
    new Random(1).nextBytes(photo);

    store.put("photos/ab/ab12.original", photo);

    assertThat(store.find("photos/ab/ab12.original")).hasValue(photo);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void replacesAFileOfTheSameName(MediaStore store) {
    store.put("uploads/7/cd34.0", bytes("half"));
    store.put("uploads/7/cd34.0", bytes("whole"));

    assertThat(store.find("uploads/7/cd34.0")).hasValue(bytes("whole"));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void removesAFileAndNoOther(MediaStore store) {
    store.put("uploads/8/ef56.0", bytes("first"));
    store.put("uploads/8/ef56.5", bytes("second"));

    store.remove("uploads/8/ef56.0");
    store.remove("uploads/8/ef56.0"); // twice is fine

    assertThat(store.find("uploads/8/ef56.0")).isEmpty();
    assertThat(store.find("uploads/8/ef56.5")).hasValue(bytes("second"));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void findsNothingUnderAnotherName(MediaStore store) {
    assertThat(store.find("photos/00/nobody.shown")).isEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void takesNoNameThatLeadsElsewhere(MediaStore store) {
    for (String name : List.of("../secret", "/etc/passwd", "photos//x", "photos/..", "", "a b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> store.put(name, bytes("x")));
      assertThatIllegalArgumentException().isThrownBy(() -> store.find(name));
      assertThatIllegalArgumentException().isThrownBy(() -> store.remove(name));
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void removesOldPiecesThatNobodyKnowsOfAndNoPhoto(MediaStore store) {
    store.put("uploads/9/aa11.0", bytes("piece"));
    store.put("photos/aa/aa11.original", bytes("photo"));

    store.removeLeftovers(Instant.now().minus(Duration.ofHours(1)));
    assertThat(store.find("uploads/9/aa11.0")).hasValue(bytes("piece"));

    store.removeLeftovers(Instant.now().plus(Duration.ofHours(1)));
    assertThat(store.find("uploads/9/aa11.0")).isEmpty();
    assertThat(store.find("photos/aa/aa11.original")).hasValue(bytes("photo"));
  }

  @Test
  void whatAKilledPutLeftGoesFromBesidePhotosToo(@TempDir Path home) throws IOException {
    MediaStore store = new FolderMediaStore(home);
    assertThat(store.removeLeftovers(Instant.now())).isZero(); // there is no folder yet
    store.put("photos/bb/bb22.original", bytes("photo"));
    Path left = Files.write(home.resolve("media/photos/bb/.6f1c"), bytes("hal"));

    assertThat(store.removeLeftovers(Instant.now().plus(Duration.ofHours(1)))).isEqualTo(1);
    assertThat(left).doesNotExist();
    assertThat(store.find("photos/bb/bb22.original")).isPresent();
  }

  /** A new folder is an entry of the one above it, which a power cut can lose as well. */
  @Test
  void everyFolderUpToTheHomeIsOnTheDiskBeforeAFileCountsAsStored(@TempDir Path home) {
    List<Path> synced = new ArrayList<>();
    Path media = home.toAbsolutePath().normalize().resolve("media");
    MediaStore store =
        new FolderMediaStore(
            home,
            folder -> {
              assertThat(media.resolve("photos/cc/cc33.original")).exists();
              synced.add(folder);
            });

    store.put("photos/cc/cc33.original", bytes("photo"));

    assertThat(synced)
        .containsExactly(
            media.resolve("photos/cc"), media.resolve("photos"), media, media.getParent());
  }

  @Test
  void aBucketThatIsNotThereIsSaidAtTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> BucketMediaStore.open(server.settings("nowhere", "a secret of the tests")))
        .withMessageContaining("photos cannot be kept in bucket nowhere at http://127.0.0.1");
  }

  @Test
  void aWrongSecretIsSaidAtTheStartAndNotPrinted() {
    assertThatIllegalStateException()
        .isThrownBy(() -> BucketMediaStore.open(server.settings(BucketServer.BUCKET, "wrong-one")))
        .withMessageContaining("bucket photos")
        .withMessageNotContaining("wrong-one");
  }

  @Test
  void aBucketNeedsItsKeys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.settings(BucketServer.BUCKET, ""))
        .withMessageContaining("qadam.media.s3.secret-key");
  }

  @Test
  void aStoreThatIsGoneIsNoEmptyStore() {
    BucketServer other = new BucketServer();
    try (BucketMediaStore store = BucketMediaStore.open(other.settings())) {
      store.put("photos/aa/a.shown", bytes("kept"));
      other.close();

      assertThatThrownBy(() -> store.find("photos/aa/a.shown")).isInstanceOf(SdkException.class);
      assertThatThrownBy(() -> store.put("photos/aa/b.shown", bytes("lost?")))
          .isInstanceOf(SdkException.class);
    }
  }

  @Test
  void whatIsInABucketIsThereForEveryNode() {
    bucket.put("photos/bb/b.shown", bytes("shared"));

    try (BucketMediaStore otherNode = BucketMediaStore.open(server.settings())) {
      assertThat(otherNode.find("photos/bb/b.shown")).hasValue(bytes("shared"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
