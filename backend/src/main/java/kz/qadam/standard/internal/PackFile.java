package kz.qadam.standard.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qadam.standard.InvalidPackException;

/** Opens the files of packs. */
final class PackFile {

  private PackFile() {}

  /** The file as UTF-8 text; the caller closes it. */
  static Reader open(String resource) {
    InputStream in = PackFile.class.getResourceAsStream(resource);
    if (in == null) {
      throw new InvalidPackException("no file " + resource);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  static List<String> lines(String resource) {
    try (BufferedReader reader = new BufferedReader(open(resource))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
