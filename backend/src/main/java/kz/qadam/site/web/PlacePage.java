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

  PlacePage(PlaceDossiers dossiers, PlaceTexts texts) {
    this.dossiers = dossiers;
    this.texts = texts;
  }

  @GetMapping("/places/{id:[1-9][0-9]{0,17}}")
  String showPlace(
      @PathVariable long id, @ModelAttribute("language") Language language, Model model) {
    PlaceDossier dossier = dossiers.getDossier(new PlaceId(id));
    model.addAttribute("view", PlaceView.of(dossier, texts, language));
    return "place/place";
  }
}
