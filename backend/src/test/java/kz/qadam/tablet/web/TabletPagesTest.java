package kz.qadam.tablet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class TabletPagesTest {

  private static final Pattern IMPORT = Pattern.compile("from '([^']+\\.js)'");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"{}|]+)\"");
  private static final Pattern NAMED_TEXT = Pattern.compile("data-(?:text|label)=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("'((?:tablet|audit|field)\\.[a-z0-9._-]+)'");

  private final TabletTexts texts = new TabletTexts(Texts.load());
  private final TabletFiles files = new TabletFiles(texts);
  private final TabletPages pages = new TabletPages(files, texts, new JsonMapper());

  private static String read(String address) throws IOException {
    String root = address.startsWith("/webjars/") ? "/META-INF/resources" : "/static";
    try (InputStream in = TabletPagesTest.class.getResourceAsStream(root + address)) {
      return new String(Objects.requireNonNull(in, address).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Everything that the app's first script imports, and what that imports. */
  private static Set<String> importedFrom(String first) throws IOException {
    Set<String> found = new LinkedHashSet<>(List.of(first));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String script = open.pop();
      Matcher imports = IMPORT.matcher(read(script));
      while (imports.find()) {
        String address = URI.create(script).resolve(imports.group(1)).normalize().toString();
        if (found.add(address)) {
          open.push(address);
        }
      }
    }
    return found;
  }

  @Test
  void theWorkerKeepsEveryScriptOfTheApp() throws IOException {
    Set<String> scripts = importedFrom("/app/tablet/app.js");
    assertThat(files.modules()).containsAll(scripts);
    assertThat(scripts).anyMatch(script -> script.startsWith("/webjars/idb/"));
  }

  @Test
  void theWorkerKeepsTheScriptsOfTheMapWhichTheAppStartsWithout() throws IOException {
    Set<String> scripts = importedFrom("/app/tablet/ui/route-map.js");
    assertThat(files.addresses()).containsAll(scripts);
    assertThat(scripts).anyMatch(script -> script.startsWith("/webjars/leaflet/"));
    assertThat(files.modules()).noneMatch(script -> script.contains("leaflet"));
  }

  @Test
  void theWorkerKeepsEveryFileThatThePageAsksFor() throws IOException {
    byte[] page = TabletFiles.read("classpath:/templates/tablet/app.html");
    Matcher links = LINK.matcher(new String(page, StandardCharsets.UTF_8));
    Set<String> asked = new TreeSet<>();
    while (links.find()) {
      asked.add(links.group(1));
    }
    asked.remove("/audit"); // the form without scripts, which needs the network
    assertThat(files.addresses()).containsAll(asked).contains("/audit/tablet");
    assertThat(asked).contains("/app/tablet/app.js", "/app/tablet/tablet.css");
  }

  @Test
  void theWorkerIsToldItsFilesAndTheirHash() {
    String worker = Objects.requireNonNull(pages.getWorker().getBody());
    assertThat(worker)
        .startsWith("globalThis.QADAM_TABLET = {")
        .contains("\"revision\":\"" + files.revision() + "\"")
        .contains("addEventListener('install'");
    assertThat(Objects.requireNonNull(pages.getWorker().getHeaders().getContentType()))
        .hasToString("text/javascript;charset=UTF-8");
    assertThat(pages.getWorker().getHeaders().getCacheControl()).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachTextThatTheScriptsNameIsThere(Language language) throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String script : files.modules()) {
      Matcher keys = KEY.matcher(read(script));
      while (keys.find()) {
        if (!texts.of(language).containsKey(keys.group(1))) {
          missing.add(keys.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTextOnThePageItselfIsGivenToTheScripts(Language language) {
    String page =
        new String(
            TabletFiles.read("classpath:/templates/tablet/app.html"), StandardCharsets.UTF_8);
    Set<String> keys = new TreeSet<>();
    Matcher named = NAMED_TEXT.matcher(page);
    while (named.find()) {
      keys.add(named.group(1));
    }
    assertThat(keys).isNotEmpty();
    assertThat(texts.of(language)).containsKeys(keys.toArray(String[]::new));
  }
}
