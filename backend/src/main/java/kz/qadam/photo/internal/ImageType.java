package kz.qadam.photo.internal;

import java.util.Arrays;
import java.util.Optional;

/** Types of images that are taken, told by how their files begin. */
enum ImageType {
  /** ISO/IEC 10918-1. */
  JPEG("image/jpeg", "jpeg"),
  /** ISO/IEC 15948. */
  PNG("image/png", "png"),
  /** RFC 9649. */
  WEBP("image/webp", "webp");

  private static final int[] JPEG_START = {0xFF, 0xD8, 0xFF};
  private static final int[] PNG_START = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int[] RIFF = {'R', 'I', 'F', 'F'};
  private static final int[] WEBP_MARK = {'W', 'E', 'B', 'P'};

  private final String mediaType;
  private final String format;

  ImageType(String mediaType, String format) {
    this.mediaType = mediaType;
    this.format = format;
  }

  String mediaType() {
    return mediaType;
  }

  /** As image readers are looked up by. */
  String format() {
    return format;
  }

  static Optional<ImageType> find(byte[] file) {
    return Arrays.stream(values()).filter(type -> type.isTypeOf(file)).findFirst();
  }

  private boolean isTypeOf(byte[] file) {
    return switch (this) {
      case JPEG -> hasAt(file, 0, JPEG_START);
      case PNG -> hasAt(file, 0, PNG_START);
      case WEBP -> hasAt(file, 0, RIFF) && hasAt(file, 8, WEBP_MARK);
    };
  }

  private static boolean hasAt(byte[] file, int at, int[] wanted) {
    if (file.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((file[at + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
