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
        "/?q=a%2Fb#content",
        "/#content",
        "/territories/000000000/",
        "/@example.org",
        "/a..b/.well-known/..."
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
        "/%2Fexample.org",
        "/%2f%2fexample.org",
        "/%5Cexample.org",
        "/%09/example.org",
        "/%252Fexample.org",
        "/x//example.org",
        "/..//example.org",
        "/x/..//example.org",
        "/./example.org",
        "/.//example.org",
        "/%2e%2e//example.org",
        "/%2E./example.org",
        "/x/..",
        "/x/..?a=b",
        "/x/.#b",
        "/x/..\\example.org",
        "/x?y\\z",
        "/a;b=c",
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
