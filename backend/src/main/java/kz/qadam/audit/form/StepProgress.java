package kz.qadam.audit.form;

import java.util.List;

/**
 * How far a page is. Each of its questions that matter is counted once: as answered, as answered
 * with a mistake, or as open.
 *
 * @param mistaken answers that cannot be read
 * @param open nobody answered, and they apply as far as is known
 */
public record StepProgress(int answered, int mistaken, List<Question> open) {

  public StepProgress {
    open = List.copyOf(open);
  }

  public int asked() {
    return answered + mistaken + open.size();
  }
}
