package kz.qadam.fieldwork;

import kz.qadam.account.SignedIn;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.PhotoUpload;

/**
 * Takes in what tablets recorded. An item is stored once and never changed; what a visit says
 * follows from the set of its items, not from the order in which they came.
 */
public interface FieldworkService {

  /**
   * Stores the items that are new, then brings the draft of each visit up to date and submits those
   * that are finished and whole. Sending anything twice changes nothing.
   *
   * @param who becomes the auditor of visits that nobody sent anything of before
   */
  BatchReceipt receive(SignedIn who, ItemBatch batch);

  /** How much is here of a photo that this person sends. */
  PhotoUpload getUpload(SignedIn who, PhotoId photo);

  /**
   * Adds a piece of a photo, as {@link PhotoService#addPiece}; once it is whole, visits that waited
   * for it are submitted.
   */
  PhotoUpload addPiece(SignedIn who, PhotoId photo, long length, long offset, byte[] piece);

  /**
   * A visit of this person.
   *
   * @throws kz.qadam.problem.ServiceException "visit-not-found": nothing of it arrived, or it is
   *     somebody else's
   */
  RecordedVisit getVisit(SignedIn who, VisitId visit);
}
