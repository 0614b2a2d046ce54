package kz.qadam.site.web;

import kz.qadam.problem.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Gives the layout of every page what it needs. */
@ControllerAdvice(annotations = Controller.class)
class PageAttributes {

  private final PageFrame frame;

  PageAttributes(PageFrame frame) {
    this.frame = frame;
  }

  @ModelAttribute
  void addPageAttributes(ServerWebExchange exchange, Model model) {
    model.addAllAttributes(frame.attributes(exchange));
  }
}
