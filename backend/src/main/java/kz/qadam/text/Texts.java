package kz.qadam.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The product's own words in three languages, from {@code messages/{kk,ru,en}.properties}.
 *
 * <p>Texts are ICU message patterns: {@code {0}} for values, {@code {0, plural, one {…} other {…}}}
 * where a number decides the form. Immutable after construction; safe for use by many threads.
 */
public final class Texts {

  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

  private Texts() {}

  /**
   * Reads the three catalogues from the class path.
   *
   * @throws UncheckedIOException a catalogue is missing or is not UTF-8 properties
   */
  public static Texts load() {
    Texts texts = new Texts();
    for (Language language : Language.values()) {
      texts.patterns.put(language, read("/messages/" + language.code() + ".properties"));
      texts.formats.put(language, new ConcurrentHashMap<>());
    }
    return texts;
  }

  private static Map<String, String> read(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no text catalogue " + resource);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> read = new ConcurrentHashMap<>();
      properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
      return Map.copyOf(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text with its values filled in; numbers and days are written as the language writes them.
   *
   * @throws IllegalArgumentException the catalogue has no such key
   */
  public String get(Language language, String key, Object... values) {
    MessageFormat format = format(language, key);
    synchronized (format) { // ICU formats keep state while they format
      return format.format(inWords(language, values));
    }
  }

  private static Object[] inWords(Language language, Object[] values) {
    return Stream.of(values)
        .map(value -> value instanceof LocalDate day ? Dates.day(language, day) : value)
        .toArray();
  }

  /**
   * The pattern itself, for whoever fills in values elsewhere.
   *
   * @throws IllegalArgumentException the catalogue has no such key
   */
  public String pattern(Language language, String key) {
    String pattern = languagePatterns(language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language);
    }
    return pattern;
  }

  /** Whether the catalogue of this language has the key. */
  public boolean has(Language language, String key) {
    return languagePatterns(language).containsKey(key);
  }

  /** All keys of one language, sorted. */
  public NavigableSet<String> keys(Language language) {
    return new TreeSet<>(languagePatterns(language).keySet());
  }

  private MessageFormat format(Language language, String key) {
    Map<String, MessageFormat> cache = formats.getOrDefault(language, Map.of());
    return cache.computeIfAbsent(key, k -> compile(language, k));
  }

  MessageFormat compile(Language language, String key) {
    return new MessageFormat(pattern(language, key), Numbers.icuLocale(language));
  }

  private Map<String, String> languagePatterns(Language language) {
    return patterns.getOrDefault(language, Map.of());
  }
}
