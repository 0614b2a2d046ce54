package kz.qadam.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kz.qadam.account.PersonId;
import kz.qadam.act.web.PaperView.Photo;
import kz.qadam.photo.PhotoFile;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.photo.Rendition;
import kz.qadam.photo.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedPhotosTest {

  private static final String LOST = "f".repeat(64);

  private static Photo photo(int number, String name) {
    return new Photo(number, name, "COR-01", "Ширина коридора", "Дәліз", "kk", "01.11.2026");
  }

  private static List<Photo> photos(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> photo(number, "%064x".formatted(number)))
        .toList();
  }

  private static PrintedPhotos of(byte[] shown) {
    return new PrintedPhotos(new OnePhoto(shown));
  }

  @Test
  void theFirstSixtyArePrintedAndOneThatStandsTwiceCountsOnce() {
    PrintedPhotos printed = of(SamplePhotos.jpeg(8, 6, 1));
    assertThat(printed.addresses(photos(60))).hasSize(60);
    List<Photo> more = new ArrayList<>(photos(61));
    more.addFirst(photo(62, more.getFirst().name()));
    assertThat(printed.addresses(more))
        .hasSize(60)
        .containsKey(more.get(60).name())
        .doesNotContainKey(more.getLast().name());
  }

  @Test
  void aPhotoWhoseFileIsLostHasNoPicture() {
    List<Photo> wanted = List.of(photo(1, LOST), photo(2, "0".repeat(64)));
    assertThat(of(SamplePhotos.jpeg(8, 6, 1)).addresses(wanted)).containsOnlyKeys("0".repeat(64));
  }

  @ParameterizedTest(name = "{0} x {1}: {2} x {3}")
  @CsvSource({
    "720, 540, 720, 540",
    "721, 540, 720, 539",
    "1500, 2000, 540, 720",
    "4000, 2, 720, 1",
    "30, 20, 30, 20"
  })
  void thePictureHasAtMostThePointsThatPaperShows(int width, int height, int toWidth, int toHeight)
      throws IOException {
    Map<String, String> found = of(SamplePhotos.jpeg(width, height, 2)).addresses(photos(1));
    String address = Objects.requireNonNull(found.get(photos(1).getFirst().name()));
    byte[] jpeg = Base64.getDecoder().decode(address.substring("data:image/jpeg;base64,".length()));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(picture.getWidth()).isEqualTo(toWidth);
    assertThat(picture.getHeight()).isEqualTo(toHeight);
  }

  /** The same picture under each name but one. */
  private static final class OnePhoto implements PhotoService {

    private final byte[] shown;

    private OnePhoto(byte[] shown) {
      this.shown = shown;
    }

    @Override
    public Optional<PhotoFile> findFile(PhotoId photo, Rendition rendition) {
      return photo.sha256().equals(LOST) || rendition != Rendition.SHOWN
          ? Optional.empty()
          : Optional.of(new PhotoFile("image/jpeg", shown));
    }

    @Override
    public boolean areVerified(PersonId sender, Collection<PhotoId> photos) {
      return true;
    }

    @Override
    public PhotoUpload getUpload(PersonId sender, PhotoId photo) {
      throw new UnsupportedOperationException("papers read only");
    }

    @Override
    public Map<PhotoId, PhotoUpload> findUploads(PersonId sender, Collection<PhotoId> photos) {
      throw new UnsupportedOperationException("papers read only");
    }

    @Override
    public PhotoUpload addPiece(
        PersonId sender, PhotoId photo, long length, long offset, byte[] piece) {
      throw new UnsupportedOperationException("papers read only");
    }
  }
}
