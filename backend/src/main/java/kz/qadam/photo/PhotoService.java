package kz.qadam.photo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;

/** Takes photos in by pieces and gives them out. */
public interface PhotoService {

  /** Most bytes of one piece. */
  int MOST_PIECE_BYTES = 1 << 20;

  /** How much is here of what this person sends; what others sent does not count. */
  PhotoUpload getUpload(PersonId sender, PhotoId photo);

  /** As {@link #getUpload} for several. */
  Map<PhotoId, PhotoUpload> findUploads(PersonId sender, Collection<PhotoId> photos);

  /**
   * Adds a piece. The last one has the whole file hashed, decoded and stored; a file that is not
   * what its name says, or no photo, is thrown away as a whole. The same file from another person
   * is kept once.
   *
   * @param length bytes of the whole file
   * @param offset where the piece begins
   * @throws kz.qadam.problem.ServiceException "upload-offset": the piece does not begin where the
   *     upload stopped; "photo-damaged": the hash differs; "not-a-photo": no whole image of a type
   *     that is taken, too many pixels, or another kind of file within; "too-large"
   */
  PhotoUpload addPiece(PersonId sender, PhotoId photo, long length, long offset, byte[] piece);

  /**
   * Whether all of these came whole from this person: knowing the name of a photo that somebody
   * else sent is not enough.
   */
  boolean areVerified(PersonId sender, Collection<PhotoId> photos);

  /** The file in this form; empty: it is not here whole. */
  Optional<PhotoFile> findFile(PhotoId photo, Rendition rendition);
}
