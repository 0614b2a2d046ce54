package kz.qadam.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class KeptFormTest {

  private static final Path TEMPLATES = Path.of("../web/src/main/resources/templates");

  /** The part of a page that asks for a password, or an input of its own. */
  private static final Pattern PASSWORD_FIELD =
      Pattern.compile(
          "credential\\('(\\w+)'[^)]*'password'|<input(?=[^>]*type=\"password\")[^>]*name=\"(\\w+)\"");

  private static Optional<KeptForm> kept(ProblemType type, String body) {
    return kept(type, body, "same-origin");
  }

  private static Optional<KeptForm> kept(ProblemType type, String body, String from) {
    return Objects.requireNonNull(
        KeptForm.of(
                MockServerWebExchange.from(
                    MockServerHttpRequest.post("/audits/1/steps/visit?lang=ru")
                        .header("Sec-Fetch-Site", from)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(body)),
                type)
            .block());
  }

  @Test
  void keepsEveryValueInItsOrderAndNotTheOldToken() {
    KeptForm form =
        kept(ProblemType.SIGN_IN_NEEDED, "_csrf=old&b=1&a=%D0%B0%0A%3C&b=2&empty=").orElseThrow();
    assertThat(form.action()).isEqualTo("/audits/1/steps/visit?lang=ru");
    assertThat(form.fields())
        .containsExactly(
            new KeptForm.Field("b", "1"),
            new KeptForm.Field("b", "2"),
            new KeptForm.Field("a", "а\n<"),
            new KeptForm.Field("empty", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"password=x&a=1", "a=1&current=x", "wanted=x", "code=123456"})
  void keepsNothingOfAFormWithASecret(String body) {
    assertThat(kept(ProblemType.STALE_FORM, body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void keepsNothingThatDoesNotComeFromOurPages(String from) {
    assertThat(kept(ProblemType.STALE_FORM, "a=1", from)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SIGN_IN_NEEDED", "STALE_FORM", "PASSWORD_CHANGE_NEEDED", "SECOND_FACTOR_NEEDED"})
  void keepsNothingAfterOtherProblems(ProblemType type) {
    assertThat(kept(type, "a=1")).isEmpty();
  }

  @Test
  void knowsTheNameOfEveryPasswordFieldOfOurPages() throws IOException {
    Set<String> names;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      names =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(file -> PASSWORD_FIELD.matcher(text(file)).results())
              .map(KeptFormTest::name)
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(names).contains("password", "current", "wanted");
    assertThat(KeptForm.SECRETS).containsAll(names);
  }

  private static String name(MatchResult field) {
    return field.group(1) == null ? field.group(2) : field.group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
