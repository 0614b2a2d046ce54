package kz.qadam.site.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Permissions;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.PageFrame;
import kz.qadam.site.Installation;
import kz.qadam.text.Language;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The reader's language, the language switch, who is signed in and whether they audit and
 * administer, the demo banner and the version.
 */
@Component
class SiteFrame implements PageFrame {

  private final Installation installation;
  private final Permissions permissions;

  SiteFrame(Installation installation, Permissions permissions) {
    this.installation = installation;
    this.permissions = permissions;
  }

  /** One entry of the language switch: the same page in that language. */
  record LanguageLink(String code, String href, String current) {}

  @Override
  public Map<String, Object> attributes(ServerWebExchange exchange) {
    Language reader = LanguageResolver.languageOf(exchange);
    AdministeredArea area =
        SignedIn.find(exchange).map(AdministeredArea::of).orElse(AdministeredArea.NOWHERE);
    Map<String, Object> attributes =
        new HashMap<>(
            Map.of(
                "language", reader,
                "lang", reader.code(),
                "languageLinks", languageLinks(exchange, reader),
                "accountName", SignedIn.find(exchange).map(SignedIn::displayName).orElse(""),
                "signInHref", signInHref(exchange),
                "mayAudit", permissions.allow(exchange, HttpMethod.GET, "/audit"),
                "administers", !area.territories().isEmpty(),
                "administersCountry", area.isCountry(),
                "demo", installation.isDemo(),
                "version", installation.version()));
    attributes.put("decidesOnStandard", permissions.allow(exchange, HttpMethod.GET, "/standards"));
    String done = exchange.getAttribute(DONE);
    if (done != null) {
      attributes.put("done", done);
    }
    return attributes;
  }

  /** Leads back to this page. */
  private static String signInHref(ServerWebExchange exchange) {
    URI here = exchange.getRequest().getURI();
    if (here.getRawPath().equals("/sign-in")) {
      return "/sign-in";
    }
    String next =
        here.getRawQuery() == null
            ? here.getRawPath()
            : here.getRawPath() + "?" + here.getRawQuery();
    return "/sign-in?next=" + UriUtils.encode(next, StandardCharsets.UTF_8);
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
