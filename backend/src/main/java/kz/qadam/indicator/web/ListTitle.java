package kz.qadam.indicator.web;

import kz.qadam.indicator.UnitQuery.Selection;
import kz.qadam.text.LocalizedText;

/**
 * What a list is called.
 *
 * @param indicator its title; empty for a level of a group
 * @param part text key of the side or level
 * @param group letter of the group; empty for an indicator
 */
public record ListTitle(LocalizedText indicator, String part, String group) {

  static ListTitle of(Selection selection) {
    return switch (selection) {
      case Selection.OfIndicator(var indicator, var side) ->
          new ListTitle(indicator.title(), "indicator.part." + SideCodes.codeOf(side), "");
      case Selection.AtLevel(var group, var state) ->
          new ListTitle(LocalizedText.NONE, "level." + state.code(), String.valueOf(group.code()));
    };
  }
}
