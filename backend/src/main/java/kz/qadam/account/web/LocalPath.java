package kz.qadam.account.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where to go after sign-in: a path of this service and nothing else, or a link to our sign-in page
 * would lead to anybody's imitation of it.
 */
final class LocalPath {

  private static final int LONGEST = 1000;

  /**
   * A path of ours: segments of letters that need no encoding, so that none hides a slash, a dot or
   * a backslash; none empty, which would start the name of a host, and none a step up. Then a query
   * and a fragment, in printable ASCII: browsers drop tabs and line ends, and those would also end
   * a header. No braces: a redirect would fill them in.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "/|(/(?!\\.{1,2}(/|[?#]|$))[A-Za-z0-9._~!$&'()*+,=:@-]+)+/?([?#][!-~&&[^\\\\{}]]*)?"
              + "|/[?#][!-~&&[^\\\\{}]]*");

  private LocalPath() {}

  /** The path as it is, or the reader's own page when it leads elsewhere. */
  static String orMe(@Nullable String text) {
    boolean isFit =
        text != null && text.length() <= LONGEST && SHAPE.matcher(text).matches() && isPath(text);
    return isFit && text != null && !text.startsWith("/sign-") ? text : MePages.ME;
  }

  private static boolean isPath(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Path and query of this request. */
  static String of(ServerWebExchange exchange) {
    URI uri = exchange.getRequest().getURI();
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
