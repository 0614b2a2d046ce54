package kz.qadam.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private final Texts texts = Texts.load();

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeys(Language language) {
    assertThat(new TreeSet<>(texts.keys(language))).isEqualTo(texts.keys(Language.KK));
  }

  @ParameterizedTest
  @EnumSource
  void noKeyStandsTwice(Language language) throws IOException {
    String name = "/messages/" + language.code() + ".properties";
    List<String> keys = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("[\\w.-]+=.*"))
          .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
    }

    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsAPatternWithTheArgumentsOfTheKazakhOne(Language language) {
    for (String key : texts.keys(language)) {
      assertThat(argumentsOf(language, key))
          .as("%s in %s", key, language)
          .isEqualTo(argumentsOf(Language.KK, key));
    }
  }

  private Set<String> argumentsOf(Language language, String key) {
    MessageFormat format = texts.compile(language, key);
    return new TreeSet<>(format.getArgumentNames());
  }

  @ParameterizedTest
  @EnumSource
  void keepsANumberOnTheLineOfItsUnit(Language language) {
    assertThat(texts.keys(language))
        .filteredOn(key -> key.matches("unit\\.\\w+|map\\.distance\\.\\w+"))
        .hasSizeGreaterThan(5)
        .allSatisfy(key -> assertThat(texts.get(language, key, 15)).doesNotContainPattern("15 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"KK|25.11.2026", "RU|25.11.2026", "EN|25 November 2026"})
  void writesADayAsTheReaderDoes(Language language, String day) {
    assertThat(texts.get(language, "field.in-the-future", LocalDate.of(2026, 11, 25)))
        .contains(day);
  }

  @Test
  void refusesAKeyThatIsNotInTheCatalogue() {
    assertThatThrownBy(() -> texts.get(Language.KK, "no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"KK|1 234 567|41,2", "RU|1 234 567|41,2", "EN|1,234,567|41.2"})
  void writesNumbersAsTheLanguageDoes(Language language, String whole, String percent) {
    assertThat(Numbers.whole(language, 1_234_567).replaceAll("\\h", " ")).isEqualTo(whole);
    assertThat(Numbers.percent(language, 0.41234)).isEqualTo(percent);
  }
}
