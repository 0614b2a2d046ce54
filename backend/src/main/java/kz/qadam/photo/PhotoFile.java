package kz.qadam.photo;

/** A file to be sent to a reader. Not a record: its bytes are shared, not copied. */
public final class PhotoFile {

  private final String mediaType;
  private final byte[] bytes;

  public PhotoFile(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
