package kz.qadam.order.web;

import java.util.List;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderService.Basis;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.problem.FieldError;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new order.
 *
 * @param visited day of the audit
 * @param organisation of the place; empty: the register has none, so that a name is typed
 * @param fields what was typed, mistakes included
 */
public record IssueView(
    String audit,
    long place,
    LocalizedText placeName,
    String visited,
    Basis basis,
    LocalizedText organisation,
    OrderFields.Issue fields,
    List<FieldError> errors) {

  /** Nothing was typed yet. */
  static final OrderFields.Issue BLANK = new OrderFields.Issue(null, null, null, null, null, null);

  /** As sent; on the first look what lowers or blocks the place. */
  public boolean isChosen(OrderedCriterion.Key key) {
    List<String> sent = fields.criteria();
    boolean isFirstLook = sent == null && errors.isEmpty();
    return isFirstLook
        ? basis.weighty().contains(key)
        : sent != null && sent.contains(key.toString());
  }

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldError.find(errors, field).orElse(null);
  }
}
