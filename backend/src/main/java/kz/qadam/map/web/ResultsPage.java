package kz.qadam.map.web;

import java.util.List;
import kz.qadam.standard.AccessRange;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The list beside the map, in the reader's words.
 *
 * @param total e.g. {@code 128 places}
 * @param parts counts by state, in the order of the signs
 * @param announcement the counts in one sentence, for a screen reader
 * @param extent box around all places, as {@code bbox} writes it; empty: none has a position
 * @param everywhereHref the same without the part of the map; empty: no part was chosen
 * @param advice what to try when nothing was found, one sentence for each thing that was asked for
 * @param firstHref empty: this is the first page
 * @param position e.g. {@code page 2 of 7}; empty: there is one page
 */
record ResultsPage(
    String total,
    List<Part> parts,
    String announcement,
    String extent,
    String everywhereHref,
    List<Card> cards,
    @Nullable Card selectedElsewhere,
    List<String> advice,
    String firstHref,
    String previousHref,
    String nextHref,
    String position) {

  /** Count of the places in one state. */
  record Part(String state, String words) {}

  /**
   * One place.
   *
   * @param nameLanguage code of the language of the name; empty: the page's
   * @param distance e.g. {@code 380 m}; empty: not measured
   * @param checked e.g. {@code Audit: 12.10.2026}; empty: never
   * @param position {@code longitude,latitude}; empty: not known
   * @param showHref the page with this place selected
   */
  record Card(
      long id,
      String name,
      String nameLanguage,
      String kind,
      LocalizedText address,
      String distance,
      String state,
      AccessRange range,
      String checked,
      String position,
      String showHref,
      boolean isSelected) {}
}
