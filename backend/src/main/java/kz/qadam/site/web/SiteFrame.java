package kz.qadam.site.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.qadam.problem.PageFrame;
import kz.qadam.site.Installation;
import kz.qadam.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** The reader's language, the language switch, the demo banner and the version. */
@Component
class SiteFrame implements PageFrame {

  private final Installation installation;

  SiteFrame(Installation installation) {
    this.installation = installation;
  }

  /** One entry of the language switch: the same page in that language. */
  record LanguageLink(String code, String href, String current) {}

  @Override
  public Map<String, Object> attributes(ServerWebExchange exchange) {
    Language reader = LanguageResolver.languageOf(exchange);
    return Map.of(
        "language", reader,
        "lang", reader.code(),
        "languageLinks", languageLinks(exchange, reader),
        "demo", installation.isDemo(),
        "version", installation.version());
  }

  private static List<LanguageLink> languageLinks(ServerWebExchange exchange, Language reader) {
    return Arrays.stream(Language.values())
        .map(language -> languageLink(exchange, language, reader))
        .toList();
  }

  private static LanguageLink languageLink(
      ServerWebExchange exchange, Language language, Language reader) {
    String href =
        UriComponentsBuilder.fromPath(exchange.getRequest().getURI().getRawPath())
            .query(exchange.getRequest().getURI().getRawQuery())
            .replaceQueryParam(LanguageResolver.PARAMETER, language.code())
            .build(true)
            .toUriString();
    return new LanguageLink(language.code(), href, language == reader ? "true" : "false");
  }
}
