package kz.qadam.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** Opens the files that imports read. */
public final class SourceFile {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private SourceFile() {}

  /** SHA-256 of the whole content, 32 bytes. */
  public static byte[] sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256(in);
    }
  }

  /**
   * Reads UTF-8 text, with or without a byte order mark.
   *
   * <p>Bytes that are not UTF-8 make a read throw {@link
   * java.nio.charset.CharacterCodingException}; they are never replaced.
   */
  public static BufferedReader openUtf8(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
