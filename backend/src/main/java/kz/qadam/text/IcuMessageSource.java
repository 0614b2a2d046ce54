package kz.qadam.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Lets pages say {@code #{key(values)}} with our own catalogue. */
final class IcuMessageSource implements MessageSource {

  private final Texts texts;

  IcuMessageSource(Texts texts) {
    this.texts = texts;
  }

  @Override
  public @Nullable String getMessage(
      String code, Object @Nullable [] values, @Nullable String fallback, @Nullable Locale locale) {
    Language language = languageOf(locale);
    return texts.has(language, code) ? texts.get(language, code, orNone(values)) : fallback;
  }

  @Override
  public String getMessage(String code, Object @Nullable [] values, @Nullable Locale locale) {
    Language language = languageOf(locale);
    if (!texts.has(language, code)) {
      throw new NoSuchMessageException(code, language.locale());
    }
    return texts.get(language, code, orNone(values));
  }

  @Override
  public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
    String[] codes = resolvable.getCodes();
    for (String code : codes == null ? new String[0] : codes) {
      if (texts.has(languageOf(locale), code)) {
        return getMessage(code, resolvable.getArguments(), locale);
      }
    }
    String fallback = resolvable.getDefaultMessage();
    if (fallback == null) {
      throw new NoSuchMessageException(String.valueOf(resolvable));
    }
    return fallback;
  }

  private static Language languageOf(@Nullable Locale locale) {
    return locale == null ? Language.DEFAULT : Language.of(locale);
  }

  private static Object[] orNone(Object @Nullable [] values) {
    return values == null ? new Object[0] : values;
  }
}
