package kz.qadam.photo.internal;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.Rendition;
import kz.qadam.photo.internal.UploadStore.StoredPhoto;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;

/** Checks a whole file and stores it with the copies that are shown. */
@Component
class PhotoKeeper {

  /** Decoding takes up to 100 MB each; more of them wait. */
  private static final int AT_ONCE = 2;

  private final UploadStore store;
  private final MediaStore media;
  private final Clock clock;
  private final Semaphore decoders = new Semaphore(AT_ONCE, true);

  PhotoKeeper(UploadStore store, MediaStore media, Clock clock) {
    this.store = store;
    this.media = media;
    this.clock = clock;
  }

  /**
   * Stores the file under its name; one that is here already stays as it is.
   *
   * @throws ServiceException "photo-damaged" or "not-a-photo"
   */
  void keep(PhotoId photo, byte[] file) {
    if (!PhotoId.of(file).equals(photo)) {
      throw new ServiceException(ProblemType.PHOTO_DAMAGED, "other bytes than " + photo);
    }
    if (store.findPhotos(List.of(photo)).containsKey(photo)) {
      return;
    }
    decoders.acquireUninterruptibly();
    try {
      store(photo, file, Picture.decode(file));
    } finally {
      decoders.release();
    }
  }

  private void store(PhotoId photo, byte[] file, Picture picture) {
    Picture shown = picture.within(Picture.SHOWN_PX);
    media.put(name(photo, Rendition.SHOWN), shown.toJpeg());
    media.put(name(photo, Rendition.THUMBNAIL), shown.within(Picture.THUMBNAIL_PX).toJpeg());
    media.put(name(photo, Rendition.ORIGINAL), file);
    String type = ImageType.find(file).orElseThrow().mediaType();
    // Last: whoever sees the row finds the files.
    store.addPhoto(
        photo, new StoredPhoto(type, file.length, shown.width(), shown.height()), clock.instant());
  }

  static String name(PhotoId photo, Rendition rendition) {
    return "photos/" + photo.sha256().substring(0, 2) + "/" + photo + "." + rendition.code();
  }
}
