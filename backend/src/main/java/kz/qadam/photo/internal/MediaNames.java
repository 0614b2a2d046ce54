package kz.qadam.photo.internal;

/** Names of files: no way out of a folder, and valid as keys of any store. */
final class MediaNames {

  private static final String NAME = "[A-Za-z0-9-]+([./][A-Za-z0-9-]+)*";

  private MediaNames() {}

  /** The name itself. */
  static String require(String name) {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException("no name of a media file: " + name);
    }
    return name;
  }
}
