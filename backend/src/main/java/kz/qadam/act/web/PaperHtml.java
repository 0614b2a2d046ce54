package kz.qadam.act.web;

import kz.qadam.text.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The paper as HTML, from a template that whoever knows the official form can replace. */
@Component
class PaperHtml {

  private static final String TEMPLATE = "act/paper";

  private final ITemplateEngine templates;
  private final PrintedPhotos photos;

  PaperHtml(ITemplateEngine templates, PrintedPhotos photos) {
    this.templates = templates;
    this.photos = photos;
  }

  /**
   * A whole document, well-formed. Reads its photos: call it when there is a press for it.
   *
   * @param verifyAddress where this paper can be checked; the QR code leads there
   */
  String write(PaperView view, String verifyAddress, Language language) {
    Context values = new Context(language.locale());
    values.setVariable("view", view);
    values.setVariable("lang", language.code());
    values.setVariable("verifyAddress", verifyAddress);
    values.setVariable("pictures", photos.addresses(view.photos()));
    values.setVariable("qr", QrPng.address(verifyAddress));
    return templates.process(TEMPLATE, values);
  }
}
