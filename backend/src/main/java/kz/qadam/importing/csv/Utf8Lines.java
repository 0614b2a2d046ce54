package kz.qadam.importing.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the line of a file that is not UTF-8: a decoder reads ahead and cannot tell it. */
final class Utf8Lines {

  private Utf8Lines() {}

  /** Number of the first line that is not UTF-8, from 1; the last line when all are. */
  static long findMalformed(Path file) throws IOException {
    long line = 1;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int each = in.read(); each >= 0; each = in.read()) {
        bytes.write(each);
        if (each == '\n') {
          if (!isUtf8(bytes.toByteArray())) {
            return line;
          }
          bytes.reset();
          line++;
        }
      }
    }
    return line;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
