package kz.qadam.map.web;

import java.util.List;

/**
 * The form beside the map, filled in with the page's state.
 *
 * @param bbox empty: no part of the map was chosen
 * @param chosenInDetails how many of the filters that fold away are set
 */
record FilterForm(
    String words,
    List<Choice> groups,
    List<Choice> levels,
    List<Choice.Group> kinds,
    List<Choice.Group> territories,
    String bbox,
    int chosenInDetails) {}
