package kz.qadam.photo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kz.qadam.photo.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  /** One pixel, lossless and lossy. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private static final byte[] LOSSY_WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  private static void assertRefused(byte[] file) {
    assertThatExceptionOfType(NoPhotoException.class).isThrownBy(() -> Picture.decode(file));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void aPhotoIsShownAtMostSoLargeAndItsThumbnailSmaller(String format) {
    byte[] file = SamplePhotos.file(SamplePhotos.picture(3000, 1500, 1), format);
    Picture shown = Picture.decode(file).within(Picture.SHOWN_PX);
    assertThat(shown.width()).isLessThanOrEqualTo(1600).isGreaterThan(1400);
    assertThat(shown.height()).isEqualTo(shown.width() / 2);
    assertThat(shown.within(Picture.THUMBNAIL_PX).width()).isEqualTo(320);
  }

  @Test
  void aWebpIsTaken() {
    assertThat(Picture.decode(WEBP).width()).isEqualTo(1);
    assertThat(Picture.decode(LOSSY_WEBP).width()).isEqualTo(1);
  }

  @Test
  void aSmallPhotoStaysAsSmallAsItIs() {
    assertThat(Picture.decode(SamplePhotos.jpeg(40, 30, 1)).within(1600).width()).isEqualTo(40);
  }

  @Test
  void whatTheCameraSaidOfPlaceAndDeviceIsInNoCopy() {
    byte[] file = SamplePhotos.jpegWithExif(400, 300, 1);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("43.2389");
    String copy = new String(Picture.decode(file).toJpeg(), StandardCharsets.ISO_8859_1);
    assertThat(copy).doesNotContain("43.2389", "Exif", "GPS");
  }

  /** In the file the left half is red. */
  @ParameterizedTest(name = "held as {0}: {1} by {2}, red at {3}")
  @CsvSource({
    "1, 200, 100, left",
    "2, 200, 100, right",
    "3, 200, 100, right",
    "4, 200, 100, left",
    "5, 100, 200, top",
    "6, 100, 200, top",
    "7, 100, 200, bottom",
    "8, 100, 200, bottom",
    "9, 200, 100, left"
  })
  void aPhotoIsTurnedUpright(int orientation, int width, int height, String red)
      throws IOException {
    Picture picture = Picture.decode(SamplePhotos.jpegWithExif(200, 100, orientation));
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.toJpeg()));
    int x = red.equals("left") ? width / 4 : red.equals("right") ? 3 * width / 4 : width / 2;
    int y = red.equals("top") ? height / 4 : red.equals("bottom") ? 3 * height / 4 : height / 2;
    assertThat(image.getRGB(x, y) & 0xFF0000).isGreaterThan(0xC00000);
    assertThat(image.getRGB(x, y) & 0xFF).isLessThan(0x40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF89a",
        "%PDF-1.7 …",
        "PK\u0003\u0004",
        "<svg xmlns=…",
        "\u00FF\u00D8\u00FF"
      })
  void anotherKindOfFileIsNoPhoto(String content) {
    assertRefused(text(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK\u0003\u0004 a jar",
        "<script>alert(1)</script>",
        "<HTML><body>",
        "%PDF-1.4",
        "<?php x"
      })
  void aFileThatIsTwoKindsAtOnceIsNoPhoto(String second) {
    byte[] jpeg = SamplePhotos.jpeg(60, 40, 1);
    assertRefused(SamplePhotos.join(jpeg, text(second)));
    assertRefused(SamplePhotos.withSegment(jpeg, 0xFE, text(second)));
    assertRefused(SamplePhotos.withSegment(jpeg, 0xEC, text("x" + second)));
    byte[] png = SamplePhotos.file(SamplePhotos.picture(60, 40, 1), "png");
    assertRefused(SamplePhotos.join(png, text(second)));
    assertRefused(SamplePhotos.join(WEBP, text(second)));
  }

  /**
   * Many cameras put a second picture or a film behind the first; the photo counts all the same.
   */
  @Test
  void anotherPictureBehindThePhotoIsFine() {
    byte[] jpeg = SamplePhotos.jpeg(60, 40, 1);
    assertThat(Picture.decode(SamplePhotos.join(jpeg, SamplePhotos.jpeg(6, 4, 2))).width())
        .isEqualTo(60);
  }

  /** Any four bytes stand somewhere in a film that is long enough. */
  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004", "pk\u0005\u0006", "PK\u0005\u0006", "\u007fELF"})
  void aFilmBehindThePhotoMayHoldAnyFourBytes(String four) {
    byte[] film = text("\0\0\0\u0018ftypmp42" + "x".repeat(500) + four + "x".repeat(500));
    assertThat(Picture.decode(SamplePhotos.join(SamplePhotos.jpeg(60, 40, 1), film)).width())
        .isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 65_535})
  void anArchiveBehindAFilmIsFoundFromItsEnd(int comment) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.setComment("c".repeat(comment));
      out.putNextEntry(new ZipEntry("A.class"));
    }
    byte[] film = text("\0\0\0\u0018ftypmp42" + "x".repeat(500));
    byte[] photo = SamplePhotos.join(SamplePhotos.jpeg(60, 40, 1), film);
    assertRefused(SamplePhotos.join(photo, zip.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 50, 90, 99})
  void aFileThatBreaksOffIsNoPhoto(int percent) {
    byte[] jpeg = SamplePhotos.jpeg(300, 200, 1);
    assertRefused(Arrays.copyOf(jpeg, jpeg.length * percent / 100));
    byte[] png = SamplePhotos.file(SamplePhotos.picture(300, 200, 1), "png");
    assertRefused(Arrays.copyOf(png, png.length * percent / 100));
    assertRefused(Arrays.copyOf(WEBP, WEBP.length * percent / 100));
  }

  @Test
  void aFileWithAHoleInItsPictureIsNoPhoto() {
    byte[] png = SamplePhotos.file(SamplePhotos.picture(300, 200, 1), "png");
    Arrays.fill(png, 60, png.length - 20, (byte) 0);
    assertRefused(png);
    byte[] jpeg = SamplePhotos.jpeg(300, 200, 1);
    byte[] cut = SamplePhotos.join(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {-1, -39});
    assertRefused(cut);
  }

  /** Few bytes that would take gigabytes of memory. */
  @Test
  void aBombIsRefusedBeforeItGoesOff() throws IOException {
    byte[] bomb = png(30_000, 30_000);
    assertThat(bomb.length).isLessThan(1_200_000);
    assertRefused(bomb);
    assertRefused(png(8_001, 8_000));
  }

  /** One black pixel a bit, without drawing it first. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
      byte[] row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < height; y++) {
        packed.write(row);
      }
    }
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put(new byte[] {1, 0, 0, 0, 0});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    out.writeBytes(chunk("IHDR", head.array()));
    out.writeBytes(chunk("IDAT", rows.toByteArray()));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] named = SamplePhotos.join(name.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 check = new CRC32();
    check.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(content.length)
        .put(named)
        .putInt((int) check.getValue())
        .array();
  }
}
