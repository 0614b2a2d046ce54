package kz.qadam.browser;

import java.util.List;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.text.LocalizedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every shared part of the pages in one place; exists in tests only. */
@Controller
class SamplePage {

  record Mistake(String field, String detail) {}

  record Choice(String code, String text) {}

  @GetMapping("/app/test/sample")
  String sample(Model model) {
    model.addAttribute("states", AccessState.values());
    model.addAttribute(
        "ranges",
        List.of(
            AccessRange.UNKNOWN,
            AccessRange.of(AccessLevel.PARTIAL),
            new AccessRange(AccessLevel.CONDITIONAL, AccessLevel.ACCESSIBLE)));
    model.addAttribute("foreign", new LocalizedText(null, "Городская поликлиника № 7", null));
    model.addAttribute(
        "errors",
        List.of(
            new Mistake("width", "Есіктің ені: сан болуы керек"),
            new Mistake("ramp", "Пандус: біреуін таңдаңыз")));
    model.addAttribute(
        "options", List.of(new Choice("yes", "Бар"), new Choice("no", "Жоқ, тек баспалдақ")));
    return "test/sample";
  }
}
