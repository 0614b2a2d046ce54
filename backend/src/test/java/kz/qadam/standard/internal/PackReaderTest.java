package kz.qadam.standard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import kz.qadam.standard.Criterion;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;
import kz.qadam.standard.StandardPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {

  private static final String JSON =
      """
      {"id": "p", "version": "1", "inForceFrom": "2023-01-01",
       "title": {"kk": "а", "ru": "б", "en": "c"},
       "description": {"kk": "а", "ru": "б", "en": "c"},
       "zones": [{"id": "Z1", "role": "blocking", "scope": "place",
                  "name": {"kk": "а", "ru": "б", "en": "c"}}],
       "helpCriteria": ["WAY-02"]}
      """;
  private static final String HEADER =
      "id,zone,scope,kk,ru,en,unit,rule,norm,blocking,groups,critical,condition,alternative,reads,source\n";
  private static final String HELP = "WAY-02,Z1,,а,б,c,presence,present,,,K,no,,,,test\n";

  private static StandardPack read(String json, String rows) {
    return PackReader.read(new PackFiles(json, HEADER + HELP + rows));
  }

  @Test
  void readsARowAsItStands() {
    StandardPack pack =
        read(JSON, "WAY-01,Z1,,а,б,c,mm,>=,900,800,KO,yes,present(WAY-02),,,\"norm 1, p. 2\"\n");
    Criterion read = pack.criteria().getLast();
    assertThat(read.isCritical()).isTrue();
    assertThat(read.condition()).hasToString("present(WAY-02)");
    assertThat(read.source()).isEqualTo("norm 1, p. 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "WAY-1,Z1,,а,б,c,mm,>=,900,,K,no,,,,s|row 3, column id|three capitals",
        "WAY-01,Z9,,а,б,c,mm,>=,900,,K,no,,,,s|row 3, column zone|no such zone",
        "WAY-01,Z1,,,б,c,mm,>=,900,,K,no,,,,s|row 3, column kk|is empty",
        "WAY-01,Z1,,а,б,c,inch,>=,900,,K,no,,,,s|row 3, column unit|'inch' is no unit",
        "WAY-01,Z1,,а,б,c,mm,>,900,,K,no,,,,s|row 3, column rule|'>' is no rule",
        "WAY-01,Z1,,а,б,c,mm,>=,wide,,K,no,,,,s|row 3, column norm|'wide' is no number",
        "WAY-01,Z1,,а,б,c,mm,between,3-5,,K,no,,,,s|row 3, column norm|3..12",
        "WAY-01,Z1,,а,б,c,mm,>=,900,950,K,no,,,,s|row 3, column rule|below the norm",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,KX,no,,,,s|row 3, column groups|'X'",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,maybe,,,,s|row 3, column critical|neither yes nor no",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,no,storeys>,,,s|row 3, column condition|too early",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,no,,ramp,,s|row 3, column alternative|ENT-03:ramp",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,no,,,,|row 3, column source|is empty",
        "WAY-01,Z1,,а,б,c,mm,present,,,K,no,,,,s|row 3, column rule|do not fit",
        "WAY-01,Z1,,а,б|row 3, column unit|no such column",
        "WAY-02,Z1,,а,б,c,presence,present,,,K,no,,,,s|WAY-02, id|occurs twice",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,no,present(XXX-01),,,s|condition|no criterion XXX-01",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,no,,WAY-02:ramp,,s|alternative|one-of",
        "WAY-01,Z1,,а,б,c,mm,>=,900,,K,no,,,WAY-02,s|reads|another unit",
        "WAY-01,Z1,entrance,а,б,c,mm,>=,900,,K,no,,,,s|scope|per entrance"
      })
  void saysWhereAndWhyARowIsWrong(String row, String where, String reason) {
    assertThatThrownBy(() -> read(JSON, row + "\n"))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"p\"|\"\"|field id is missing",
        "2023-01-01|2023-13-01|is no date",
        "blocking|closing|zone \"Z1\"",
        "\"zones\"|\"rooms\"|field zones",
        "{\"id\": \"p\"|[|is not JSON",
        "WAY-02|WAY-77|WAY-77"
      })
  void saysWhatIsWrongWithThePackItself(String part, String instead, String reason) {
    assertThatThrownBy(() -> read(JSON.replace(part, instead), ""))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("pack.json")
        .hasMessageContaining(reason);
  }

  /** Two zones are judged per entrance; each has its own worst one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "WAY-03,Z3,,а,б,c,mm,>=,900,,K,no,present(WAY-01),,,s|WAY-03, condition",
        "WAY-03,Z3,,а,б,c,presence,present,,,K,no,,,WAY-01,s|WAY-03, reads"
      })
  void refusesAFactThatIsReadFromAnotherEntranceZone(String row, String where) {
    String json =
        JSON.replace(
            "\"zones\": [", "\"zones\": [" + entranceZone("Z2") + "," + entranceZone("Z3") + ",");
    String fact = "WAY-01,Z2,,а,б,c,presence,record,,,K,no,,,,s\n";
    assertThatThrownBy(() -> read(json, fact + row + "\n"))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining(where)
        .hasMessageContaining("another zone");
    assertThat(read(json, fact + row.replace("Z3", "Z2") + "\n").criteria()).hasSize(3);
  }

  private static String entranceZone(String id) {
    return """
        {"id": "%s", "role": "blocking", "scope": "entrance", "name": {"kk": "а", "ru": "б", "en": "c"}}
        """
        .formatted(id);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    String json = JSON.replace("2023-01-01", "soon").replace("\"p\"", "\"P Q\"");
    String rows =
        """
        WAY-1,Z1,,а,б,c,inch,>=,900,,KX,no,,,,s
        WAY-03,Z1,,а,б,c,mm,>=,wide,,K,no,,,,
        """;
    assertThatThrownBy(() -> read(json, rows))
        .isInstanceOfSatisfying(
            InvalidPackException.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .extracting(PackMistake::file, PackMistake::where)
                    .containsExactly(
                        tuple("pack.json", "field id"),
                        tuple("pack.json", "field inForceFrom"),
                        tuple("criteria.csv", "row 3, column id"),
                        tuple("criteria.csv", "row 3, column unit"),
                        tuple("criteria.csv", "row 3, column groups"),
                        tuple("criteria.csv", "row 4, column norm"),
                        tuple("criteria.csv", "row 4, column source")));
  }

  @Test
  void saysAllContradictionsAtOnce() {
    String rows =
        """
        WAY-03,Z1,,а,б,c,mm,>=,900,,K,no,present(XXX-01),,,s
        WAY-04,Z1,,а,б,c,mm,>=,900,,K,no,,WAY-02:ramp,YYY-01,s
        """;
    assertThatThrownBy(() -> read(JSON.replace("[\"WAY-02\"]", "[\"WAY-77\"]"), rows))
        .isInstanceOfSatisfying(
            InvalidPackException.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .extracting(PackMistake::kind)
                    .containsExactly(
                        PackMistake.Kind.NO_CRITERION,
                        PackMistake.Kind.NO_CRITERION,
                        PackMistake.Kind.NO_ONE_OF,
                        PackMistake.Kind.HELP));
  }

  @Test
  void saysWhatIsNeitherJsonNorATable() {
    assertThatThrownBy(() -> PackReader.read(new PackFiles("<html>", "a,\"b")))
        .isInstanceOfSatisfying(
            InvalidPackException.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .extracting(PackMistake::kind)
                    .containsExactly(PackMistake.Kind.NOT_JSON, PackMistake.Kind.NOT_CSV));
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> PackFile.read("/standard/no-such-pack"))
        .hasMessageContaining("no file /standard/no-such-pack/pack.json");
  }
}
