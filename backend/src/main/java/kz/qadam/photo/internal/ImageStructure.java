package kz.qadam.photo.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the file of an image is built: whether it is whole, what lies beside the picture, and how the
 * camera was held.
 */
final class ImageStructure {

  /**
   * Beginnings of texts that a browser would take this file for, wherever they stand; lower case.
   */
  private static final List<String> FOREIGN_TEXTS =
      List.of("%pdf-", "<script", "<html", "<!doctype", "<?php", "<iframe");

  /**
   * Beginnings of archives and programs. Four bytes stand in each 4 GiB of film by chance, so they
   * count in the small parts before the picture's end, and where what lies behind it begins.
   */
  private static final List<String> FOREIGN_BINARIES =
      List.of("PK\u0003\u0004", "PK\u0005\u0006", "\u007fELF");

  /** End of an archive's directory and, as of all in one piece, volumes 0 and 0; APPNOTE 4.3.16. */
  private static final String END_OF_ZIP = "PK\u0005\u0006\0\0\0\0";

  /** Unpackers look for it from the end of the file: its own length and the longest comment. */
  private static final int END_OF_ZIP_REACH = 22 + 0xFFFF;

  private static final byte[] EXIF_HEADER = {'E', 'x', 'i', 'f', 0, 0};
  private static final int ORIENTATION_TAG = 0x0112; // Exif 2.32, 4.6.4

  private final byte[] file;
  private final ByteArrayOutputStream beside = new ByteArrayOutputStream(); // within the picture
  private byte @Nullable [] exif;

  private ImageStructure(byte[] file) {
    this.file = file;
  }

  /**
   * Reads the structure.
   *
   * @throws NoPhotoException the file ends before its picture does, or holds another kind of file
   */
  static ImageStructure read(byte[] file, ImageType type) {
    ImageStructure read = new ImageStructure(file);
    try {
      int end =
          switch (type) {
            case JPEG -> read.readJpeg();
            case PNG -> read.readPng();
            case WEBP -> read.readWebp();
          };
      read.refuseForeignFiles(latin1(file, end));
    } catch (IndexOutOfBoundsException e) {
      throw NoPhotoException.because("the file ends within its picture", e);
    }
    return read;
  }

  private static String latin1(byte[] bytes, int from) {
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * Refuses a file that is also of another kind.
   *
   * @param behind what follows the picture, a letter for each byte
   */
  private void refuseForeignFiles(String behind) {
    String within = beside.toString(StandardCharsets.ISO_8859_1);
    refuse(FOREIGN_TEXTS, within.toLowerCase(Locale.ROOT)::contains);
    refuse(FOREIGN_TEXTS, behind.toLowerCase(Locale.ROOT)::contains);
    refuse(FOREIGN_BINARIES, within::contains);
    refuse(FOREIGN_BINARIES, behind::startsWith);
    String end = behind.substring(Math.max(0, behind.length() - END_OF_ZIP_REACH));
    refuse(List.of(END_OF_ZIP), end::contains);
  }

  private static void refuse(List<String> signatures, Predicate<String> isThere) {
    signatures.stream()
        .filter(isThere)
        .findFirst()
        .ifPresent(
            found -> {
              throw new NoPhotoException("another kind of file within: " + found);
            });
  }

  /** Returns where the picture ends. Cameras put more pictures and films behind it. */
  private int readJpeg() {
    int at = 2;
    while (true) {
      Objects.checkIndex(at + 1, file.length);
      if (unsigned(at) != 0xFF) {
        throw new NoPhotoException("no marker at " + at);
      }
      int marker = unsigned(at + 1);
      if (marker == 0xD9) { // end of image
        return at + 2;
      }
      if (marker == 0xFF) { // fill byte
        at++;
      } else {
        int length = (unsigned(at + 2) << 8) | unsigned(at + 3);
        Objects.checkFromIndexSize(at + 2, length, file.length);
        keepJpegSegment(marker, at + 4, at + 2 + length);
        at = marker == 0xDA ? endOfScan(at + 2 + length) : at + 2 + length;
      }
    }
  }

  private void keepJpegSegment(int marker, int from, int to) {
    if (marker < 0xE0 || (marker > 0xEF && marker != 0xFE)) {
      return; // neither of an application nor a comment
    }
    byte[] segment = Arrays.copyOfRange(file, from, Math.max(from, to));
    beside.writeBytes(segment);
    if (marker == 0xE1 && exif == null && startsWith(segment, EXIF_HEADER)) {
      exif = Arrays.copyOfRange(segment, EXIF_HEADER.length, segment.length);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** The first marker that is neither a stuffed byte nor a restart. */
  private int endOfScan(int from) {
    int at = from;
    while (true) {
      Objects.checkIndex(at + 1, file.length);
      int next = unsigned(at + 1);
      if (unsigned(at) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return at;
      }
      at++;
    }
  }

  private int readPng() {
    int at = 8;
    while (true) {
      Objects.checkFromIndexSize(at, 12, file.length);
      int length = ByteBuffer.wrap(file).getInt(at);
      String chunk = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      Objects.checkFromIndexSize(at + 8, length, file.length - 4);
      if (!chunk.equals("IDAT")) {
        beside.write(file, at + 8, length);
      }
      if (chunk.equals("eXIf")) {
        exif = Arrays.copyOfRange(file, at + 8, at + 8 + length);
      }
      at += 12 + length;
      if (chunk.equals("IEND")) {
        return at;
      }
    }
  }

  private int readWebp() {
    ByteBuffer words = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = Objects.checkIndex(Math.addExact(words.getInt(4), 7), file.length) + 1;
    int at = 12;
    while (at + 8 <= end) {
      String chunk = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      int length = words.getInt(at + 4);
      Objects.checkFromIndexSize(at + 8, length, end);
      if (!chunk.startsWith("VP8") && !chunk.equals("ALPH")) {
        beside.write(file, at + 8, length);
      }
      if (chunk.equals("EXIF")) {
        exif = Arrays.copyOfRange(file, at + 8, at + 8 + length);
      }
      at += 8 + length + (length & 1);
    }
    return end;
  }

  private int unsigned(int at) {
    return file[Objects.checkIndex(at, file.length)] & 0xFF;
  }

  /** 1 to 8 as Exif counts them; 1, upright, when nothing is said. */
  int orientation() {
    if (exif == null) {
      return 1;
    }
    try {
      int found = findOrientation(exif);
      return found >= 1 && found <= 8 ? found : 1;
    } catch (IndexOutOfBoundsException e) {
      return 1; // what a camera wrote wrongly is no reason to lose a photo
    }
  }

  /** A TIFF header, then entries of 12 bytes. */
  private static int findOrientation(byte[] exif) {
    int start = startsWith(exif, EXIF_HEADER) ? EXIF_HEADER.length : 0; // some writers of WebP
    ByteBuffer tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }
}
