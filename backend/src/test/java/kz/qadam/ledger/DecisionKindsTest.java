package kz.qadam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents list each kind of decision, and those that are asked for but not built. */
class DecisionKindsTest {

  private static final Path GUIDE = Path.of("../docs/guides/checking-the-ledger.md");
  private static final Path DICTIONARY = Path.of("../docs/dictionary.md");

  @Test
  void theGuideListsWhatIsBuiltAndNothingElse() throws IOException {
    assertThat(kindsBetween("## Which decisions are on it", "Not built"))
        .containsExactlyElementsOf(
            Stream.of(Decision.Kind.values()).map(Decision.Kind::code).toList());
  }

  @Test
  void whatIsNotBuiltIsNoKind() throws IOException {
    assertThat(kindsBetween("Not built", "## How an entry is hashed"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(
            Stream.of(Decision.Kind.values()).map(Decision.Kind::code).toList());
  }

  @Test
  void theGuideExplainsEachAnswerOfTheCheckInTheSameWords() throws IOException {
    String guide = Files.readString(GUIDE);
    for (Misfit.Reason reason : Misfit.Reason.values()) {
      assertThat(guide).contains("| `" + reason + "` | " + reason.sentence() + " |");
    }
  }

  @Test
  void theDictionaryNamesEachInThreeLanguages() throws IOException {
    String dictionary = Files.readString(DICTIONARY);
    for (Decision.Kind kind : Decision.Kind.values()) {
      assertThat(dictionary)
          .containsPattern("\\| [^|]+ \\| [^|]+ \\| [^|]+ \\| `" + kind.name() + "` \\|");
    }
  }

  private static List<String> kindsBetween(String start, String end) throws IOException {
    String guide = Files.readString(GUIDE);
    String part = guide.substring(guide.indexOf(start), guide.indexOf(end));
    return Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
        .matcher(part)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
