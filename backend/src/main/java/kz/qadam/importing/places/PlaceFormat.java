package kz.qadam.importing.places;

import java.util.Set;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Progress;
import kz.qadam.territory.TerritoryLocator;

/** A format that places come in; a Spring bean. */
public interface PlaceFormat {

  /** Whether a file of this name, in lower case, is of this format. */
  boolean reads(String fileName);

  /** Endings of the file names it reads, for people. */
  String endings();

  /** Options of its own, without dashes; each needs a value. */
  Set<String> optionNames();

  /**
   * Opens the file and checks it as a whole.
   *
   * @throws kz.qadam.importing.ImportRefusedException it cannot be taken at all
   */
  PlaceFile open(Opening opening);

  /** What a format needs to read a file. */
  record Opening(
      ImportRequest request, ImportReport report, Progress progress, TerritoryLocator locator) {

    /** Option {@code --source}, or else what the format says. */
    public String sourceOr(String fallback) {
      return request.option("source").orElse(fallback);
    }
  }
}
