package kz.qadam.account.web;

import kz.qadam.problem.RefusedPage;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.result.view.Rendering;

/** What the pages of administrators have in common: no browser or proxy keeps them. */
final class ManagePages {

  private ManagePages() {}

  static Rendering.Builder<?> page(String template) {
    return Rendering.view(template).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** The page of a form with mistakes. */
  static Rendering.Builder<?> refused(String template) {
    return RefusedPage.mark(page(template));
  }
}
