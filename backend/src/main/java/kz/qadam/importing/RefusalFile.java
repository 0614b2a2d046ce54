package kz.qadam.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** All refusals of one import as CSV; the file appears with the first of them. One thread. */
final class RefusalFile implements ImportReport.RefusalSink, AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("file", "row", "field", "code", "reason").get();

  private final Path path;
  private final RefusalText texts;
  private @Nullable CSVPrinter printer;

  RefusalFile(Path path, RefusalText texts) {
    this.path = path;
    this.texts = texts;
  }

  @Override
  public void accept(Refusal refusal) {
    try {
      CSVPrinter open = printer == null ? open() : printer;
      open.printRecord(
          refusal.file(),
          refusal.row(),
          refusal.problem().field(),
          refusal.problem().code(),
          texts.reason(refusal));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  /** Where the refusals are; empty when there were none. */
  Optional<Path> written() {
    return printer == null ? Optional.empty() : Optional.of(path);
  }

  @Override
  public void close() {
    try {
      if (printer != null) {
        printer.close(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  private CSVPrinter open() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    BufferedWriter writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    printer = new CSVPrinter(writer, FORMAT);
    return printer;
  }
}
