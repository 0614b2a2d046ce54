package kz.qadam.replay.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;

/** Reads the two files of a pack from a folder. */
final class PackFolder {

  private PackFolder() {}

  /**
   * Both files as text.
   *
   * @throws InvalidPackException one is missing or not UTF-8
   */
  static PackFiles read(Path folder) {
    return new PackFiles(text(folder, PackFiles.DESCRIPTION), text(folder, PackFiles.CRITERIA));
  }

  private static String text(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (NoSuchFileException e) {
      throw wrong(name, folder + " has no such file", e);
    } catch (MalformedInputException e) {
      throw wrong(name, "is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvalidPackException wrong(String name, String reason, IOException cause) {
    InvalidPackException wrong =
        new InvalidPackException(
            new PackMistake(name, "", PackMistake.Kind.NO_FILE, name, null, reason));
    wrong.initCause(cause);
    return wrong;
  }
}
