package kz.qadam.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages about the service itself: its data and its own accessibility. */
@Controller
class InformationPages {

  @GetMapping("/data")
  String showData() {
    return "site/data";
  }

  @GetMapping("/accessibility")
  String showAccessibility() {
    return "site/accessibility";
  }
}
