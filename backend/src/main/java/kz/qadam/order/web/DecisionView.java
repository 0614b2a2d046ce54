package kz.qadam.order.web;

import java.util.List;
import kz.qadam.order.OrderFields;
import kz.qadam.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks for a decision on an order.
 *
 * @param step last part of its address and of its text keys
 * @param ready re-inspections that found everything put right; of a closing only
 * @param unready those that leave something open; of a closing only
 * @param chosen audit, as sent
 * @param fine as typed
 * @param reason as typed
 */
public record DecisionView(
    OrderView order,
    String step,
    List<Choice> ready,
    List<OrderView.ReinspectionLine> unready,
    String chosen,
    OrderFields.Fine fine,
    String reason,
    List<FieldError> errors) {

  /** One card of the choice of audits. */
  public record Choice(String code, String text) {}

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldError.find(errors, field).orElse(null);
  }
}
