package kz.qadam.commitment.web;

import java.util.function.LongFunction;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** Reads identities from addresses; a text that cannot be one names nothing we have. */
final class PathIds {

  private PathIds() {}

  static PlaceId place(String text) {
    return read(text, PlaceId::new, ProblemType.PLACE_NOT_FOUND);
  }

  static CommitmentId commitment(String text) {
    return read(text, CommitmentId::new, ProblemType.COMMITMENT_NOT_FOUND);
  }

  private static <T> T read(String text, LongFunction<T> maker, ProblemType missing) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new ServiceException(missing, "not an id: '" + text + "'");
    }
    return maker.apply(Long.parseLong(text));
  }
}
