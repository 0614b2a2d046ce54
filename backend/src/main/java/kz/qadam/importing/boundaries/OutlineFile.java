package kz.qadam.importing.boundaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.SourceFile;

/**
 * The features of a file in any format, with a hash that tells a repeated import.
 *
 * <p>GeoJSON is read here; everything else is turned into it by {@code ogr2ogr}, when installed.
 */
final class OutlineFile {

  /** The 224 districts take a second or two; five minutes end a process that hangs. */
  private static final long CONVERSION_SECONDS = 300;

  private final List<OutlineFeature> features;
  private final byte[] contentSha256;

  private OutlineFile(List<OutlineFeature> features, byte[] contentSha256) {
    this.features = List.copyOf(features);
    this.contentSha256 = contentSha256.clone();
  }

  /**
   * Reads the whole file.
   *
   * @throws ImportRefusedException it cannot be read, or needs ogr2ogr and that is not installed
   */
  static OutlineFile read(ImportRequest request) {
    try {
      return isGeoJson(request.file())
          ? readGeoJson(request.file(), request.fileName())
          : readConverted(request);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + request.file(), e);
    }
  }

  List<OutlineFeature> features() {
    return features;
  }

  /** A copy, 32 bytes: of the GeoJSON, read or converted. */
  byte[] contentSha256() {
    return contentSha256.clone();
  }

  private static boolean isGeoJson(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".geojson") || name.endsWith(".json");
  }

  private static OutlineFile readGeoJson(Path file, String fileName) throws IOException {
    return new OutlineFile(GeoJsonOutlines.read(file, fileName), SourceFile.sha256(file));
  }

  private static OutlineFile readConverted(ImportRequest request) throws IOException {
    Path folder = Files.createTempDirectory("qadam-outlines");
    Path converted = folder.resolve("outlines.geojson");
    Path complaints = folder.resolve("complaints.txt");
    try {
      convert(request, converted, complaints);
      return readGeoJson(converted, request.fileName());
    } finally {
      Files.deleteIfExists(converted);
      Files.deleteIfExists(complaints);
      Files.deleteIfExists(folder);
    }
  }

  private static void convert(ImportRequest request, Path converted, Path complaints)
      throws IOException {
    Process process = start(request, converted, complaints);
    boolean ended = waitFor(process);
    if (!ended || process.exitValue() != 0 || !Files.exists(converted)) {
      process.destroyForcibly();
      throw refused(request, "file-unreadable", textOf(complaints));
    }
  }

  /** Whatever characters the program wrote: they are only shown. */
  private static String textOf(Path complaints) throws IOException {
    return new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8).strip();
  }

  private static Process start(ImportRequest request, Path converted, Path complaints) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "ogr2ogr",
            "-f",
            "GeoJSON",
            "-t_srs",
            "EPSG:4326",
            "-lco",
            "COORDINATE_PRECISION=15",
            converted.toString(),
            request.file().toAbsolutePath().toString());
    // Into a file: reading its output would wait for a program that hangs for ever.
    builder.redirectErrorStream(true).redirectOutput(complaints.toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ImportRefusedException(
          Refusal.ofFile(request.fileName(), "file", "needs-ogr2ogr"), e);
    }
  }

  private static boolean waitFor(Process process) {
    try {
      return process.waitFor(CONVERSION_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ImportRefusedException refused(
      ImportRequest request, String code, Object... values) {
    return new ImportRefusedException(Refusal.ofFile(request.fileName(), "file", code, values));
  }
}
