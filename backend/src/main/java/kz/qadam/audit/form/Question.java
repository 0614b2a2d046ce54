package kz.qadam.audit.form;

import kz.qadam.standard.Criterion;

/**
 * One criterion as asked on a page.
 *
 * @param entrance 0: about the place as a whole; 1 and up: about the entrance with that number
 */
public record Question(Criterion criterion, int entrance) {

  /** Name of one of its fields. */
  public String field(FieldName.Part part) {
    return new FieldName(entrance, criterion.id(), part).toString();
  }
}
