package kz.qadam;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real files that tests read but the product does not ship: {@code ../shared/data} beside the
 * checkout, or the folder that {@code QADAM_SHARED_DATA} names.
 *
 * <p>Where they are absent the test says on standard output that it did not run; with {@code
 * CI=true} absence is a failure.
 */
public final class SharedFiles {

  /** A test on one file. */
  public interface FileTest {
    void run(Path file) throws Exception;
  }

  private SharedFiles() {}

  /** Runs the test on the file, by its path below the folder. */
  public static void with(String path, FileTest test) throws Exception {
    Path file = folder().resolve(path);
    if (Files.exists(file)) {
      test.run(file);
    } else if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError("no " + file.toAbsolutePath() + ": set QADAM_SHARED_DATA");
    } else {
      System.out.println("DID NOT RUN: no " + file.toAbsolutePath() + " (set QADAM_SHARED_DATA)");
    }
  }

  private static Path folder() {
    String named = System.getenv("QADAM_SHARED_DATA");
    // Maven runs tests in backend/.
    return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
  }
}
