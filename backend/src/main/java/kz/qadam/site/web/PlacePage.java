package kz.qadam.site.web;

import kz.qadam.account.Permissions;
import kz.qadam.audit.PhotoLines;
import kz.qadam.place.PlaceId;
import kz.qadam.site.PlaceDossier;
import kz.qadam.site.PlaceDossiers;
import kz.qadam.text.Language;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;

/** The page of one place: how far each group can use it, and why. */
@Controller
class PlacePage {

  /** Of the latest visits; the page of each audit has all of its own. */
  private static final int MOST_PHOTOS = 24;

  private final PlaceDossiers dossiers;
  private final PlaceTexts texts;
  private final AccessViews accessViews;
  private final Permissions permissions;
  private final PhotoLines photos;

  PlacePage(
      PlaceDossiers dossiers,
      PlaceTexts texts,
      AccessViews accessViews,
      Permissions permissions,
      PhotoLines photos) {
    this.dossiers = dossiers;
    this.texts = texts;
    this.accessViews = accessViews;
    this.permissions = permissions;
    this.photos = photos;
  }

  @GetMapping("/places/{id:[1-9][0-9]{0,17}}")
  String showPlace(
      @PathVariable long id,
      @ModelAttribute("language") Language language,
      ServerWebExchange exchange,
      Model model) {
    PlaceDossier dossier = dossiers.getDossier(new PlaceId(id));
    model.addAttribute("view", PlaceView.of(dossier, texts, language));
    accessViews.viewOf(dossier, language).ifPresent(access -> model.addAttribute("access", access));
    model.addAttribute(
        "projectAudits",
        dossier.projectAudits().stream()
            .map(audit -> AccessView.Visit.of(audit, language))
            .toList());
    model.addAttribute(
        "photos",
        dossier.audits().stream()
            .flatMap(audit -> photos.of(audit, language).stream())
            .limit(MOST_PHOTOS)
            .toList());
    model.addAttribute("mayAudit", mayPost(exchange, "/places/" + id + "/audits/new"));
    model.addAttribute("mayCommit", mayPost(exchange, "/places/" + id + "/commitments/new"));
    return "place/place";
  }

  private boolean mayPost(ServerWebExchange exchange, String path) {
    return permissions.allow(exchange, HttpMethod.POST, path);
  }
}
