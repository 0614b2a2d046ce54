package kz.qadam.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  @Test
  void readsPlainAndQuotedFields() throws IOException {
    assertThat(readAll("a,\"b\",\"c \"\"d\"\", e\",\n,,\n"))
        .containsExactly(List.of("a", "b", "c \"d\", e", ""), List.of("", "", ""));
  }

  @Test
  void knowsTheLineOfEachRecordAcrossLineBreaksInFields() throws IOException {
    CsvReader reader = reader("a,\"x\r\ny\n\"\r\n\r\nb,c");

    assertThat(reader.read()).containsExactly("a", "x\r\ny\n");
    assertThat(reader.recordLine()).isEqualTo(1);
    assertThat(reader.read()).containsExactly("b", "c");
    assertThat(reader.recordLine()).isEqualTo(5);
    assertThat(reader.read()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b,c", "\"a\"b,c", "\"a\" ,c"})
  void tellsOfMarksWhereNoneMayStandAndGoesOn(String line) throws IOException {
    CsvReader reader = reader(line + "\nd,e\n");

    reader.read();
    assertThat(reader.isBroken()).isTrue();
    assertThat(reader.read()).containsExactly("d", "e");
    assertThat(reader.isBroken()).isFalse();
  }

  @Test
  void refusesAFileThatEndsWithinMarks() {
    assertThatThrownBy(() -> readAll("a\nb,\"c\nd\n"))
        .isInstanceOfSatisfying(
            CsvReader.UnclosedQuoteException.class, e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void readsFieldsThatSpanTheBuffer() throws IOException {
    String first = "x".repeat(65_530);
    String second = "y".repeat(200_000);

    assertThat(readAll(first + ",\"" + second + "\"\"z\",end\n"))
        .containsExactly(List.of(first, second + "\"z", "end"));
  }

  @Test
  void readsNothingFromAnEmptyText() throws IOException {
    assertThat(readAll("")).isEmpty();
    assertThat(readAll("\n\n")).isEmpty();
  }

  private static List<List<String>> readAll(String text) throws IOException {
    CsvReader reader = reader(text);
    List<List<String>> records = new ArrayList<>();
    for (List<String> record = reader.read(); record != null; record = reader.read()) {
      records.add(record);
    }
    return records;
  }

  private static CsvReader reader(String text) {
    return new CsvReader(new StringReader(text), ',');
  }
}
