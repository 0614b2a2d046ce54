package kz.qadam.standard.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kz.qadam.standard.InvalidPackException;

/** Opens the files of packs. */
final class PackFile {

  private PackFile() {}

  /** The file as UTF-8 text; the caller closes it. */
  static Reader open(String resource) {
    return new InputStreamReader(bytes(resource), StandardCharsets.UTF_8);
  }

  /** Lower-case hex. */
  static String sha256(String resource) {
    try (InputStream in = bytes(resource)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static InputStream bytes(String resource) {
    InputStream in = PackFile.class.getResourceAsStream(resource);
    if (in == null) {
      throw new InvalidPackException("no file " + resource);
    }
    return in;
  }

  static List<String> lines(String resource) {
    try (BufferedReader reader = new BufferedReader(open(resource))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
