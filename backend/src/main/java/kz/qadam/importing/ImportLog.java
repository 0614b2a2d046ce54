package kz.qadam.importing;

/** The table of imports, so that each row of the register can name the file it came from. */
public interface ImportLog {

  /**
   * Opens the row of an import, inside the import's transaction.
   *
   * @param kind the importer's name
   * @param contentSha256 of the file that is read
   * @return id of the row
   */
  long open(String kind, String source, String fileName, byte[] contentSha256);

  /** Writes the final counts, in the same transaction. */
  void close(long importId, ImportReport report);
}
