package kz.qadam.site.web;

import java.util.List;
import kz.qadam.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout of every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageAttributes {

  /** One entry of the language switch: the same page in that language. */
  public record LanguageLink(String code, String href, String current) {}

  @ModelAttribute
  void addPageAttributes(ServerWebExchange exchange, Model model) {
    Language reader = LanguageResolver.languageOf(exchange);
    model.addAttribute("language", reader);
    model.addAttribute("lang", reader.code());
    model.addAttribute("languageLinks", languageLinks(exchange, reader));
  }

  private static List<LanguageLink> languageLinks(ServerWebExchange exchange, Language reader) {
    return List.of(Language.values()).stream()
        .map(language -> languageLink(exchange, language, reader))
        .toList();
  }

  private static LanguageLink languageLink(
      ServerWebExchange exchange, Language language, Language reader) {
    String href =
        UriComponentsBuilder.fromPath(exchange.getRequest().getPath().value())
            .query(exchange.getRequest().getURI().getRawQuery())
            .replaceQueryParam(LanguageResolver.PARAMETER, language.code())
            .build(true)
            .toUriString();
    return new LanguageLink(language.code(), href, language == reader ? "true" : "false");
  }
}
