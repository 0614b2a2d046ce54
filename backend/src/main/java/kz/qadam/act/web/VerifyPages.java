package kz.qadam.act.web;

import java.util.Locale;
import kz.qadam.act.PaperHash;
import kz.qadam.problem.RefusedPage;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Checks a paper by the hash printed on it; anybody may. */
@Controller
class VerifyPages {

  private static final int LONGEST_TYPED = 200;

  private final VerifyViews views;

  VerifyPages(VerifyViews views) {
    this.views = views;
  }

  /** The form; with a hash in it the way to the page that answers. */
  @GetMapping("/verify")
  Rendering ask(@RequestParam(required = false) @Nullable String hash, Locale locale) {
    return hash == null ? page("", locale) : answerTo(hash, locale);
  }

  private Rendering answerTo(String typed, Locale locale) {
    return PaperHash.find(typed)
        .map(found -> Rendering.redirectTo("/verify/" + found).status(HttpStatus.SEE_OTHER).build())
        .orElseGet(() -> page(typed, locale));
  }

  /** Where the QR code of a paper leads. */
  @GetMapping("/verify/{hash}")
  Rendering verify(@PathVariable String hash, Locale locale) {
    return page(hash, locale);
  }

  private Rendering page(String typed, Locale locale) {
    String kept = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
    VerifyView view = views.viewOf(kept, Language.of(locale));
    Rendering.Builder<?> page = Rendering.view("act/verify").modelAttribute("view", view);
    return view.error() == null ? page.build() : RefusedPage.mark(page).build();
  }
}
