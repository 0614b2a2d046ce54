package kz.qadam.photo;

import java.util.Locale;

/** In which form a photo is read. */
public enum Rendition {
  /** Exactly the file of the camera, with what it says of place and device; for reviewers. */
  ORIGINAL,
  /** Upright, made anew: nothing but the picture is left. */
  SHOWN,
  /** As {@link #SHOWN}, small. */
  THUMBNAIL;

  /** Lower case, as the end of its name in the media store. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
