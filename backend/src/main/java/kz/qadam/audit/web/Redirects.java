package kz.qadam.audit.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Answers to a form that was accepted: another page, so that reloading sends nothing twice. */
final class Redirects {

  /**
   * A kept page of a draft shows earlier answers after Back, and saving it would undo later ones.
   */
  static final String NEVER_KEEP = "no-store";

  private Redirects() {}

  static Rendering to(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }

  static String step(Object audit, String code) {
    return "/audits/" + audit + "/steps/" + code;
  }

  static String review(Object audit) {
    return "/audits/" + audit + "/review";
  }
}
