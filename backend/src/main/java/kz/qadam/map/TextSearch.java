package kz.qadam.map;

/** Finds places by words. Blocks. */
public interface TextSearch {

  /** Places whose names and addresses contain every word, in any order and any letter case. */
  FoundPlaces findPlaces(String words);
}
