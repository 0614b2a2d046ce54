package kz.qadam.standard.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;

/** Opens the files of packs on the class path. */
final class PackFile {

  private PackFile() {}

  /**
   * Both files of the pack in this folder.
   *
   * @throws InvalidPackException one is missing
   */
  static PackFiles read(String folder) {
    return new PackFiles(
        text(folder + "/" + PackFiles.DESCRIPTION), text(folder + "/" + PackFiles.CRITERIA));
  }

  static List<String> lines(String resource) {
    return new BufferedReader(new StringReader(text(resource))).lines().toList();
  }

  private static String text(String resource) {
    try (InputStream in = PackFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new InvalidPackException(
            new PackMistake(
                resource, "", PackMistake.Kind.NO_FILE, resource, null, "no file " + resource));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
