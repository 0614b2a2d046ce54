package kz.qadam.map;

/** Finds places by words. Blocks. */
public interface TextSearch {

  /** Places whose names and addresses contain every word, in any order and any letter case. */
  FoundPlaces findPlaces(String words);

  /** The filter with the places the words find; the filter itself when there are no words. */
  default PlaceFilter restrict(PlaceFilter filter, String words) {
    return words.isBlank() ? filter : filter.withFound(findPlaces(words));
  }
}
