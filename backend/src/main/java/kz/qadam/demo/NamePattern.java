package kz.qadam.demo;

import java.util.Map;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/** A text in three languages with gaps in braces, e.g. {@code № {n} «{word}» балабақшасы}. */
public record NamePattern(LocalizedText text) {

  public static NamePattern of(String kk, String ru, String en) {
    return new NamePattern(new LocalizedText(kk, ru, en));
  }

  /** A gap's content that is the same in all languages. */
  public static LocalizedText same(Object value) {
    String text = value.toString();
    return new LocalizedText(text, text, text);
  }

  /** The text with each gap filled in its own language. */
  public LocalizedText fill(Map<String, LocalizedText> gaps) {
    return new LocalizedText(
        fill(Language.KK, gaps), fill(Language.RU, gaps), fill(Language.EN, gaps));
  }

  private String fill(Language language, Map<String, LocalizedText> gaps) {
    String filled = text.find(language).orElseThrow();
    for (Map.Entry<String, LocalizedText> gap : gaps.entrySet()) {
      String content = gap.getValue().find(language).orElseThrow();
      filled = filled.replace("{" + gap.getKey() + "}", content);
    }
    return filled;
  }
}
