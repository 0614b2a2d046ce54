package kz.qadam.fieldwork;

import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.photo.PhotoFile;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.Rendition;
import org.jspecify.annotations.Nullable;

/** Gives photos to those who may see them. */
public interface PhotoAccess {

  /**
   * The copy that is shown: to everybody while an audit with it counts; else to those who sent the
   * file and to reviewers of its place.
   *
   * @param rendition never the original
   * @param reader null: without an account
   * @return empty also when it is not for this reader
   */
  Optional<PhotoFile> findShown(@Nullable SignedIn reader, PhotoId photo, Rendition rendition);

  /** The file of the camera, for reviewers; whoever asks has been found to be one. */
  Optional<PhotoFile> findOriginal(PhotoId photo);
}
