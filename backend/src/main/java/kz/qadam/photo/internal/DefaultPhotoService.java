package kz.qadam.photo.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.photo.PhotoFile;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.photo.Rendition;
import kz.qadam.photo.internal.UploadStore.StoredPhoto;
import kz.qadam.photo.internal.UploadStore.Upload;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps pieces in the media store and their order in the database. The last piece is only noted
 * once the whole file is stored: after a crash it is sent again, and all of it happens again.
 */
@Service
class DefaultPhotoService implements PhotoService {

  /** Of a file; what a camera makes takes a quarter of it. */
  static final long MOST_BYTES = 20L << 20;

  private final UploadStore store;
  private final MediaStore media;
  private final PhotoKeeper keeper;
  private final TransactionOperations transactions;
  private final Clock clock;

  DefaultPhotoService(
      UploadStore store,
      MediaStore media,
      PhotoKeeper keeper,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.media = media;
    this.keeper = keeper;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public PhotoUpload getUpload(PersonId sender, PhotoId photo) {
    return Objects.requireNonNull(findUploads(sender, List.of(photo)).get(photo));
  }

  @Override
  public Map<PhotoId, PhotoUpload> findUploads(PersonId sender, Collection<PhotoId> photos) {
    Map<PhotoId, StoredPhoto> whole = store.findSent(sender, photos);
    Map<PhotoId, Upload> partial = store.findUploads(sender, photos);
    Map<PhotoId, PhotoUpload> found = new HashMap<>();
    for (PhotoId photo : photos) {
      StoredPhoto stored = whole.get(photo);
      Upload upload = partial.get(photo);
      if (stored != null) {
        found.put(photo, new PhotoUpload(stored.length(), stored.length(), true));
      } else if (upload != null) {
        found.put(photo, new PhotoUpload(upload.length(), upload.received(), false));
      } else {
        found.put(photo, PhotoUpload.NOTHING);
      }
    }
    return found;
  }

  @Override
  public PhotoUpload addPiece(
      PersonId sender, PhotoId photo, long length, long offset, byte[] piece) {
    requirePossible(length, offset, piece.length);
    PhotoUpload before = getUpload(sender, photo);
    if (before.isVerified()) {
      return before;
    }
    if (offset + piece.length < length) {
      transactions.executeWithoutResult(_ -> append(sender, photo, length, offset, piece));
    } else {
      finish(sender, photo, length, offset, piece);
    }
    return getUpload(sender, photo);
  }

  private static void requirePossible(long length, long offset, int pieceLength) {
    if (length > MOST_BYTES || pieceLength > MOST_PIECE_BYTES) {
      throw new ServiceException(ProblemType.TOO_LARGE, length + " bytes");
    }
    if (offset < 0 || pieceLength < 1 || offset + pieceLength > length) {
      throw ServiceException.invalid(
          List.of(FieldProblem.of("Upload-Length", "out-of-range", 1, MOST_BYTES)));
    }
  }

  private void append(PersonId sender, PhotoId photo, long length, long offset, byte[] piece) {
    store.begin(sender, photo, length, clock.instant());
    Upload upload = store.findUploadForChange(sender, photo).orElseThrow();
    requireNext(upload, offset);
    media.put(pieceName(sender, photo, offset), piece);
    store.append(sender, photo, offset, offset + piece.length, clock.instant());
  }

  private static void requireNext(Upload upload, long offset) {
    if (offset != upload.received()) {
      throw new ServiceException(
          ProblemType.UPLOAD_OFFSET, "goes on at " + upload.received() + ", not " + offset);
    }
  }

  private void finish(PersonId sender, PhotoId photo, long length, long offset, byte[] last) {
    Upload upload =
        Optional.ofNullable(store.findUploads(sender, List.of(photo)).get(photo))
            .orElse(new Upload(length, List.of(), 0));
    requireNext(upload, offset);
    byte[] file = new byte[(int) length];
    for (long start : upload.offsets()) {
      Optional<byte[]> piece = media.find(pieceName(sender, photo, start));
      if (piece.isEmpty() || start + piece.get().length > length) {
        discard(sender, photo, upload); // the store was put back to an earlier day
        throw new ServiceException(ProblemType.UPLOAD_OFFSET, "piece " + start + " is gone");
      }
      System.arraycopy(piece.get(), 0, file, (int) start, piece.get().length);
    }
    System.arraycopy(last, 0, file, (int) offset, last.length);
    try {
      keeper.keep(photo, file);
      store.addSender(photo, sender, clock.instant());
    } catch (ServiceException refusal) {
      discard(sender, photo, upload);
      throw refusal;
    }
    discard(sender, photo, upload);
  }

  /** Killed before the end, the row is still there: the pieces are found again and go later. */
  private void discard(PersonId sender, PhotoId photo, Upload upload) {
    transactions.executeWithoutResult(
        _ -> {
          store.remove(sender, photo);
          upload.offsets().forEach(start -> media.remove(pieceName(sender, photo, start)));
        });
  }

  static String pieceName(PersonId sender, PhotoId photo, long offset) {
    return "uploads/" + sender + "/" + photo + "." + offset;
  }

  @Override
  public boolean areVerified(PersonId sender, Collection<PhotoId> photos) {
    return photos.isEmpty()
        || store.findSent(sender, photos).size() == new HashSet<>(photos).size();
  }

  @Override
  public Optional<PhotoFile> findFile(PhotoId photo, Rendition rendition) {
    return Optional.ofNullable(store.findPhotos(List.of(photo)).get(photo))
        .flatMap(
            stored ->
                media
                    .find(PhotoKeeper.name(photo, rendition))
                    .map(bytes -> new PhotoFile(typeOf(stored, rendition), bytes)));
  }

  private static String typeOf(StoredPhoto stored, Rendition rendition) {
    return rendition == Rendition.ORIGINAL ? stored.mediaType() : ImageType.JPEG.mediaType();
  }
}
