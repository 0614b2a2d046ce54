package kz.qadam.problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.result.view.Rendering;

/** A page whose form came back with its mistakes. */
public final class RefusedPage {

  private RefusedPage() {}

  /** Status 422, and the title says so first: without scripts nothing else is heard of it. */
  public static Rendering.Builder<?> mark(Rendering.Builder<?> page) {
    return page.status(HttpStatusCode.valueOf(ProblemType.INVALID_INPUT.status()))
        .modelAttribute("refused", true);
  }
}
