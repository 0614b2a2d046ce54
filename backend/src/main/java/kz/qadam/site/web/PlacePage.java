package kz.qadam.site.web;

import kz.qadam.place.PlaceId;
import kz.qadam.site.PlaceDossier;
import kz.qadam.site.PlaceDossiers;
import kz.qadam.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one place: how far each group can use it, and why. */
@Controller
class PlacePage {

  private final PlaceDossiers dossiers;
  private final PlaceTexts texts;
  private final AccessViews accessViews;

  PlacePage(PlaceDossiers dossiers, PlaceTexts texts, AccessViews accessViews) {
    this.dossiers = dossiers;
    this.texts = texts;
    this.accessViews = accessViews;
  }

  @GetMapping("/places/{id:[1-9][0-9]{0,17}}")
  String showPlace(
      @PathVariable long id, @ModelAttribute("language") Language language, Model model) {
    PlaceDossier dossier = dossiers.getDossier(new PlaceId(id));
    model.addAttribute("view", PlaceView.of(dossier, texts, language));
    accessViews.viewOf(dossier, language).ifPresent(access -> model.addAttribute("access", access));
    return "place/place";
  }
}
