package kz.qadam.importing;

import java.util.Set;

/** Loads files of one kind; a Spring bean that {@code ./qadam import} finds by its name. */
public interface Importer {

  /** Second word of the call, e.g. {@code kato}; also the kind in the table of imports. */
  String name();

  /** Options it takes besides {@code --dry-run}, without dashes; each needs a value. */
  Set<String> optionNames();

  /**
   * Reads the file and, unless it is a dry run, takes it over in one transaction: when anything
   * stops it, the database is as before.
   *
   * @param report counts every row; rows are refused there, one by one
   * @param progress told about long work
   * @throws ImportRefusedException the file as a whole cannot be taken
   */
  void run(ImportRequest request, ImportReport report, Progress progress);
}
