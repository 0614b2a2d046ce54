package kz.qadam.account.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What a press has just done: the page that follows says it, once. */
enum Done {
  ROLE_GIVEN,
  ROLE_ENDED,
  DEVICE_CUT_OFF,
  OTHERS_SIGNED_OUT,
  PASSWORD_CHANGED,
  FACTOR_TURNED_OFF,
  FACTOR_TAKEN_AWAY,
  PROVIDER_LINKED,
  PROVIDER_UNLINKED,
  INVITATION_REVOKED,
  ORGANISATION_ADDED,
  ORGANISATION_CHANGED,
  PERSON_ERASED;

  /** End of its text key. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Leads to this page of ours, which says it. */
  Rendering seeOther(String path, ServerWebExchange exchange) {
    ShownOnce.DONE.set(exchange, path, code());
    return SignInPages.seeOther(path);
  }

  /** What this page has to say; never anything else, whatever the cookie holds. */
  static Optional<Done> take(ServerWebExchange exchange) {
    return ShownOnce.DONE
        .take(exchange)
        .flatMap(
            code -> Arrays.stream(values()).filter(done -> done.code().equals(code)).findFirst());
  }
}
