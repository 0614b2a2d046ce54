package kz.qadam.site.web;

import java.util.Optional;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * The reader's language: {@code ?lang=}, else the saved choice, else Kazakh.
 *
 * <p>The browser's Accept-Language is not asked: most devices sold here say Russian or English
 * whatever their owner speaks.
 */
@Component(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
class LanguageResolver implements LocaleContextResolver {

  static final String PARAMETER = "lang";

  @Override
  public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
    return new SimpleLocaleContext(languageOf(exchange).locale());
  }

  @Override
  public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("the language is chosen by the request");
  }

  static Language languageOf(ServerWebExchange exchange) {
    return requested(exchange).or(() -> saved(exchange)).orElse(Language.DEFAULT);
  }

  static Optional<Language> requested(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(PARAMETER))
        .flatMap(Language::find);
  }

  private static Optional<Language> saved(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(PARAMETER);
    return cookie == null ? Optional.empty() : Language.find(cookie.getValue());
  }
}
