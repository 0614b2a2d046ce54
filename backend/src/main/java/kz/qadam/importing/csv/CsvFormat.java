package kz.qadam.importing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.SourceFile;
import kz.qadam.importing.places.PlaceFile;
import kz.qadam.importing.places.PlaceFormat;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.SourcePlace;
import kz.qadam.territory.TerritoryService;
import org.geotools.api.referencing.FactoryException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CSV files, UTF-8. Options: {@code --mapping FILE} for columns of other names, {@code --crs
 * EPSG:28412} for easting and northing instead of longitude and latitude.
 */
@Component
class CsvFormat implements PlaceFormat {

  private static final String ENDING = ".csv";
  private static final String MAPPING = "mapping";
  private static final String CRS = "crs";
  private static final int SAMPLE_BYTES = 1 << 16;

  private final PlaceKinds kinds;
  private final TerritoryService territories;

  CsvFormat(PlaceKinds kinds, TerritoryService territories) {
    this.kinds = kinds;
    this.territories = territories;
  }

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(ENDING);
  }

  @Override
  public String endings() {
    return ENDING;
  }

  @Override
  public Set<String> optionNames() {
    return Set.of(MAPPING, CRS);
  }

  @Override
  public PlaceFile open(Opening opening) {
    ImportRequest request = opening.request();
    CsvMapping mapping = mapping(request);
    CsvPlaces places =
        new CsvPlaces(mapping, positions(request), kinds, territories, opening.locator());
    try {
      BufferedReader text = SourceFile.openUtf8(request.file());
      CsvRows rows = CsvRows.open(opening, text, mapping, places);
      String fallback = mapping.source() == null ? "csv:" + baseName(request) : mapping.source();
      return new CsvPlaceFile(
          opening, text, rows, places, opening.sourceOr(fallback), estimatedRows(request.file()));
    } catch (CharacterCodingException e) {
      throw CsvRows.notUtf8(opening, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + request.file(), e);
    }
  }

  private static CsvMapping mapping(ImportRequest request) {
    Optional<Path> file = request.option(MAPPING).map(Path::of);
    if (file.isEmpty()) {
      return CsvMapping.identity();
    }
    String name = file.get().toString();
    try {
      return CsvMapping.read(file.get());
    } catch (IllegalArgumentException e) {
      throw new ImportRefusedException(
          Refusal.ofFile(name, String.valueOf(e.getMessage()), "unknown-mapping-key"), e);
    } catch (IOException e) {
      throw new ImportRefusedException(
          Refusal.ofFile(name, "--" + MAPPING, "file-unreadable", name), e);
    }
  }

  private static CsvPositions positions(ImportRequest request) {
    Optional<String> code = request.option(CRS);
    if (code.isEmpty()) {
      return new DegreePositions();
    }
    try {
      return ProjectedPositions.of(code.get());
    } catch (FactoryException e) {
      throw new ImportRefusedException(
          Refusal.ofFile(request.fileName(), "--" + CRS, "unknown-crs", code.get()), e);
    }
  }

  /** From the length of the first rows. */
  private static long estimatedRows(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] sample = in.readNBytes(SAMPLE_BYTES);
      long lines = 1;
      for (byte each : sample) {
        lines += each == '\n' ? 1 : 0;
      }
      return Math.max(1, Files.size(file) * lines / Math.max(1, sample.length));
    }
  }

  private static String baseName(ImportRequest request) {
    String name = request.fileName();
    return name.substring(0, name.length() - ENDING.length());
  }

  /** A file whose header was read. */
  private record CsvPlaceFile(
      Opening opening,
      BufferedReader text,
      CsvRows rows,
      CsvPlaces read,
      String source,
      long expectedRows)
      implements PlaceFile {

    @Override
    public @Nullable BoundingBox extent() {
      return null;
    }

    @Override
    public Iterator<SourcePlace> places() {
      opening.progress().begin("rows", expectedRows);
      return rows;
    }

    @Override
    public void summarize() {
      if (read.repairedRows() > 0) {
        opening
            .report()
            .note(
                read.repairedRows()
                    + " rows had their Kazakh and Russian address in each other’s place: put right");
      }
    }

    @Override
    public void close() {
      try {
        text.close();
      } catch (IOException e) {
        throw new UncheckedIOException("closing " + opening.request().file(), e);
      }
    }
  }
}
