package kz.qadam.indicator.web;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.indicator.LevelCounts;
import kz.qadam.standard.AccessState;
import kz.qadam.territory.KatoCode;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One row of the table of groups.
 *
 * @param cells one for each state, best first
 */
public record LevelsView(String group, List<Cell> cells, long total, String map) {

  private static final double PERCENT = 100.0;

  /**
   * The places at one level, with the list behind their number.
   *
   * @param start where its part of the bar begins, percent of the bar's width
   * @param width percent of the bar's width
   */
  public record Cell(String state, long count, String list, double start, double width) {}

  static LevelsView of(LevelCounts counts, ListLinks links) {
    List<Cell> cells = new ArrayList<>();
    long before = 0;
    long total = counts.total();
    for (AccessState state : AccessState.values()) {
      long count = counts.count(state);
      cells.add(
          new Cell(
              state.code(),
              count,
              links.level(counts.group(), state),
              percent(before, total),
              percent(count, total)));
      before += count;
    }
    String group = String.valueOf(counts.group().code());
    return new LevelsView(group, List.copyOf(cells), total, map(links.territory(), group));
  }

  private static double percent(long part, long total) {
    return total == 0 ? 0 : part * PERCENT / total;
  }

  private static String map(KatoCode territory, String group) {
    return UriComponentsBuilder.fromPath("/")
        .queryParam("territory", territory)
        .queryParam("group", group)
        .toUriString();
  }
}
