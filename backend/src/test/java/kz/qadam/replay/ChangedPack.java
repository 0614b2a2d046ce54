package kz.qadam.replay;

import java.util.stream.Collectors;
import kz.qadam.standard.PackFiles;

/** The files of a pack with one thing changed, as somebody who edits them would. */
public final class ChangedPack {

  private ChangedPack() {}

  public static PackFiles withVersion(PackFiles files, String from, String to) {
    return new PackFiles(
        files.description().replace("\"" + from + "\"", "\"" + to + "\""), files.criteria());
  }

  /** Another piece of text in the row of one criterion. */
  public static PackFiles withRow(PackFiles files, String criterion, String text, String instead) {
    String changed =
        files
            .criteria()
            .lines()
            .map(row -> row.startsWith(criterion + ",") ? row.replace(text, instead) : row)
            .collect(Collectors.joining("\n", "", "\n"));
    if (changed.equals(files.criteria())) {
      throw new IllegalArgumentException(criterion + " has no " + text);
    }
    return new PackFiles(files.description(), changed);
  }

  /** Without the row of one criterion. */
  public static PackFiles withoutRow(PackFiles files, String criterion) {
    String changed =
        files
            .criteria()
            .lines()
            .filter(row -> !row.startsWith(criterion + ","))
            .collect(Collectors.joining("\n", "", "\n"));
    return new PackFiles(files.description(), changed);
  }
}
