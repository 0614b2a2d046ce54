package kz.qadam.map.web;

import java.util.List;

/**
 * One choice of a filter.
 *
 * @param value as the address holds it
 * @param chosen whether the page's state has it
 */
record Choice(String value, String label, boolean chosen) {

  /** Choices under one heading. */
  record Group(String label, List<Choice> choices) {

    Group {
      choices = List.copyOf(choices);
    }
  }
}
