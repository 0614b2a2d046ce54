package kz.qadam.tablet.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** The words that the app shares with the online form, and its own, as the patterns they are. */
@Component
class TabletTexts {

  private static final List<String> PREFIXES =
      List.of(
          "tablet.",
          "audit.",
          "field.",
          "level.",
          "norm.",
          "reason.",
          "unit.",
          "map.stage",
          "map.zoom.",
          "map.attribution",
          "layout.sign-in");

  private final Texts texts;

  TabletTexts(Texts texts) {
    this.texts = texts;
  }

  /** By key, sorted. */
  SortedMap<String, String> of(Language language) {
    SortedMap<String, String> found = new TreeMap<>();
    for (String key : texts.keys(language)) {
      if (PREFIXES.stream().anyMatch(key::startsWith)) {
        found.put(key, texts.pattern(language, key));
      }
    }
    return found;
  }

  byte[] hashable(Language language) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, String> text : of(language).entrySet()) {
      all.append(text.getKey()).append('=').append(text.getValue()).append('\n');
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
