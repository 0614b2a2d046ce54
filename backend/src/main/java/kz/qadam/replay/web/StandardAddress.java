package kz.qadam.replay.web;

import java.util.UUID;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.PackVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Addresses of versions, and what answers of their pages have in common. */
final class StandardAddress {

  static final String LIST = "/standards";

  private StandardAddress() {}

  static String of(PackVersion pack) {
    return LIST + "/" + pack;
  }

  /**
   * Reads the last part of an address.
   *
   * @throws ServiceException "standard-not-found"
   */
  static PackVersion parse(String id) {
    try {
      return PackVersion.parse(id);
    } catch (IllegalArgumentException e) {
      throw new ServiceException(ProblemType.STANDARD_NOT_FOUND, "no pack '" + id + "'");
    }
  }

  static UUID replay(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new ServiceException(ProblemType.REPLAY_NOT_FOUND, "no replay '" + id + "'");
    }
  }

  static Rendering.Builder<?> page(String template) {
    return Rendering.view(template).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  static Rendering.Builder<?> refused(String template) {
    return RefusedPage.mark(page(template));
  }

  static Rendering seeOther(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }
}
