package kz.qadam.territory.web;

import java.util.List;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.TerritoryOutlines;
import org.jspecify.annotations.Nullable;

/** How finely an outline is wanted: {@code zoom=0..12}, all details when absent. */
record OutlineQuery(int zoom) {

  private static final String ZOOM = "zoom";

  /**
   * Reads the parameter.
   *
   * @throws ServiceException not a whole number, or out of range
   */
  static OutlineQuery parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new OutlineQuery(TerritoryOutlines.MAX_ZOOM);
    }
    if (!text.matches("-?[0-9]{1,9}")) {
      throw refused(FieldProblem.of(ZOOM, "not-a-number", text));
    }
    int zoom = Integer.parseInt(text);
    if (zoom < 0 || zoom > TerritoryOutlines.MAX_ZOOM) {
      throw refused(FieldProblem.of(ZOOM, "out-of-range", 0, TerritoryOutlines.MAX_ZOOM));
    }
    return new OutlineQuery(zoom);
  }

  private static ServiceException refused(FieldProblem problem) {
    return ServiceException.invalid(List.of(problem));
  }
}
