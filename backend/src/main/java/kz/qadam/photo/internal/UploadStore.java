package kz.qadam.photo.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.photo.PhotoId;

/** Which photos are whole and how far others have come. */
public interface UploadStore {

  /**
   * A file on its way.
   *
   * @param offsets where each piece begins, in order
   */
  record Upload(long length, List<Long> offsets, long received) {

    public Upload {
      offsets = List.copyOf(offsets);
    }
  }

  /** An upload that was removed, and whose it was. */
  record RemovedUpload(PersonId sender, PhotoId photo, Upload upload) {}

  /** A whole photo; the size is that of the copy that is shown. */
  record StoredPhoto(String mediaType, long length, int widthPx, int heightPx) {}

  Map<PhotoId, StoredPhoto> findPhotos(Collection<PhotoId> photos);

  /** Of the photos those that came whole from this person. */
  Map<PhotoId, StoredPhoto> findSent(PersonId sender, Collection<PhotoId> photos);

  /** Notes that all of a whole photo came from this person; once is enough. */
  void addSender(PhotoId photo, PersonId sender, Instant now);

  Map<PhotoId, Upload> findUploads(PersonId sender, Collection<PhotoId> photos);

  /** Begins an upload unless there is one of this length; one of another length starts anew. */
  void begin(PersonId sender, PhotoId photo, long length, Instant now);

  /** As {@link #findUploads}; others who want to add to it wait until the transaction ends. */
  Optional<Upload> findUploadForChange(PersonId sender, PhotoId photo);

  void append(PersonId sender, PhotoId photo, long offset, long received, Instant now);

  void remove(PersonId sender, PhotoId photo);

  /** Removes one that nobody added to since then; empty: there is none that is not held. */
  Optional<RemovedUpload> removeTouchedBefore(Instant then);

  /** Stays as it is when it is there already. */
  void addPhoto(PhotoId photo, StoredPhoto stored, Instant now);
}
