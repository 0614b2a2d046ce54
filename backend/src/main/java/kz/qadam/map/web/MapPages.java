package kz.qadam.map.web;

import java.util.Locale;
import kz.qadam.map.MapSettings;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.PlaceListing;
import kz.qadam.map.PlaceListings;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.TextSearch;
import kz.qadam.place.PlaceKinds;
import kz.qadam.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map page, and its list alone for the scripts that change the filter without a page load. */
@Controller
class MapPages {

  private final PlaceKinds kinds;
  private final PlaceMap map;
  private final PlaceListings listings;
  private final TextSearch search;
  private final FilterForms forms;
  private final ResultsPages results;
  private final MapSettings settings;

  MapPages(
      PlaceKinds kinds,
      PlaceMap map,
      PlaceListings listings,
      TextSearch search,
      FilterForms forms,
      ResultsPages results,
      MapSettings settings) {
    this.kinds = kinds;
    this.map = map;
    this.listings = listings;
    this.search = search;
    this.forms = forms;
    this.results = results;
    this.settings = settings;
  }

  @GetMapping("/")
  String showMap(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
    MapQuery query = MapQuery.parse(parameters, kinds);
    Language reader = Language.of(locale);
    model.addAttribute("form", forms.fill(query, reader));
    model.addAttribute("results", list(query, reader));
    model.addAttribute("settings", settings);
    model.addAttribute("backgroundRevision", map.backgroundRevision());
    return "map/map";
  }

  @GetMapping("/map/results")
  String showResults(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
    MapQuery query = MapQuery.parse(parameters, kinds);
    model.addAttribute("results", list(query, Language.of(locale)));
    return "map/results :: results";
  }

  private ResultsPage list(MapQuery query, Language reader) {
    PlaceFilter filter = search.restrict(query.filter(), query.words());
    PlaceListing listing = listings.list(filter, query.page(), query.selected());
    return results.of(listing, query, reader);
  }
}
