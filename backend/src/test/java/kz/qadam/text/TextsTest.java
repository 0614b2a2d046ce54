package kz.qadam.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
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
