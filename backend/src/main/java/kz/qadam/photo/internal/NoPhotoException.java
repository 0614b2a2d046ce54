package kz.qadam.photo.internal;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** A file is no photo that is taken; answered as problem "not-a-photo", 422. */
final class NoPhotoException extends ServiceException {

  NoPhotoException(String why) {
    super(ProblemType.NOT_A_PHOTO, why);
  }

  static NoPhotoException because(String why, Exception cause) {
    NoPhotoException refusal = new NoPhotoException(why);
    refusal.initCause(cause);
    return refusal;
  }
}
