package kz.qadam.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.qadam.command.Command;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {

  @TempDir Path home;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final FakeImporter importer = new FakeImporter();

  /** Refuses as many rows as asked for, or the whole file. */
  private static final class FakeImporter implements Importer {
    private int refusedRows;
    private boolean refusesFile;
    private @Nullable ImportRequest request;

    @Override
    public String name() {
      return "places";
    }

    @Override
    public Set<String> optionNames() {
      return Set.of("source");
    }

    @Override
    public void run(ImportRequest asked, ImportReport report, Progress progress) {
      request = asked;
      report.addTaken(2);
      report.addUnchanged(1);
      for (int row = 1; row <= refusedRows; row++) {
        report.refuse(Refusal.ofRow(asked.fileName(), row, "name", "required"));
      }
      if (refusesFile) {
        throw new ImportRefusedException(Refusal.ofFile(asked.fileName(), "file", "not-utf8"));
      }
    }
  }

  @BeforeEach
  void writeAFile() throws IOException {
    Files.writeString(home.resolve("a.csv"), "x");
  }

  @Test
  void printsWhatWasTakenUnchangedAndRefused() {
    importer.refusedRows = 3;
    assertThat(run("places", file())).isEqualTo(Command.OK);
    assertThat(output())
        .containsPattern("taken +2")
        .containsPattern("unchanged +1")
        .containsPattern("refused +3")
        .contains("- a.csv:1 name: is needed");
  }

  @Test
  void showsTwentyRefusalsAndKeepsAllInAFile() throws IOException {
    importer.refusedRows = 1000;
    run("places", file());
    assertThat(output().lines().filter(line -> line.startsWith("  - "))).hasSize(20);
    try (Stream<Path> files = Files.list(home.resolve("imports"))) {
      Path refusals = files.findFirst().orElseThrow();
      assertThat(output()).contains(refusals.toString());
      assertThat(Files.readAllLines(refusals))
          .hasSize(1001)
          .startsWith("file,row,field,code,reason", "a.csv,1,name,required,is needed");
    }
  }

  @Test
  void writesNoFileWhenNothingWasRefused() {
    run("places", file());
    assertThat(home.resolve("imports")).doesNotExist();
  }

  @Test
  void failsWhenTheFileAsAWholeIsRefused() {
    importer.refusesFile = true;
    assertThat(run("places", file())).isEqualTo(Command.FAILED);
    assertThat(output()).contains("nothing was changed").contains("is not UTF-8 text");
  }

  @Test
  void givesReasonsInTheLanguageAskedFor() {
    importer.refusedRows = 1;
    run("places", file(), "--lang", "kk");
    assertThat(output()).contains("толтыру керек");
  }

  @Test
  void passesOptionsAndTheDryRunOn() {
    run("places", "--dry-run", "--source=osm", file());
    assertThat(importer.request)
        .isNotNull()
        .satisfies(
            request -> {
              assertThat(request.mode()).isEqualTo(ImportMode.DRY_RUN);
              assertThat(request.option("source")).contains("osm");
            });
    assertThat(output()).contains("nothing was changed");
  }

  @ParameterizedTest
  @CsvSource({
    "streets a.csv, One of places",
    "places, which file",
    "places a.csv b.csv, one file at a time",
    "places a.csv --sorce x, unknown option --sorce",
    "places a.csv --source, needs a value"
  })
  void saysHowACallIsMisused(String call, String message) {
    assertThat(run(call.split(" "))).isEqualTo(Command.MISUSED);
    assertThat(output()).contains(message);
  }

  @Test
  void failsOnAFileThatIsNotThere() {
    assertThat(run("places", home.resolve("no.csv").toString())).isEqualTo(Command.FAILED);
    assertThat(output()).contains("cannot read");
  }

  private String file() {
    return home.resolve("a.csv").toString();
  }

  private int run(String... arguments) {
    ImportCommand command = new ImportCommand(List.of(importer), Texts.load(), home);
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return command.run(List.of(arguments), out);
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
