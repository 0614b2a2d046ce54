package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/places/1",
        "/audits/x/steps/visit?lang=ru&q=%D0%B0#content",
        // Encoded, they are letters of a path: a browser stays on this host.
        "/%2Fexample.org",
        "/%5Cexample.org",
        "/%09/example.org",
        "/@example.org",
        "/x//example.org"
      })
  void keepsAPathOfThisService(String path) {
    assertThat(LocalPath.orMe(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "places/1",
        "https://example.org/",
        "//example.org/",
        "/\\example.org/",
        "/a\\b",
        "\\\\example.org",
        "/\t/example.org",
        "/\r\nSet-Cookie: a=b",
        "/\n",
        "/ a",
        "/қазақ",
        "/{id}",
        "javascript:alert(1)",
        "https:example.org",
        "https:/example.org",
        "http:///example.org",
        "@example.org",
        "//reader@example.org",
        "///example.org",
        "////example.org",
        "/\\/example.org",
        "/\n/example.org",
        "/\u000b/example.org",
        "/\u0000",
        "\u0000//example.org",
        "/\u2028/example.org",
        "\uff0f\uff0fexample.org",
        "/\uff0fexample.org",
        " //example.org",
        "/%",
        "/%zz",
        "/sign-in?next=/sign-in",
        "/sign-out"
      })
  void leadsToOnesOwnPageInsteadOfElsewhere(String path) {
    assertThat(LocalPath.orMe(path)).isEqualTo("/me");
  }

  @Test
  void refusesAnEndlessPath() {
    assertThat(LocalPath.orMe("/" + "a".repeat(1000))).isEqualTo("/me");
    assertThat(LocalPath.orMe(null)).isEqualTo("/me");
  }
}
