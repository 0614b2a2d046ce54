package kz.qadam.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and programs send about orders, as they sent it. */
public interface OrderFields {

  /**
   * A new order.
   *
   * @param criteria as {@link OrderedCriterion.Key} writes them
   * @param organisation typed name, only where the register has no organisation for the place
   */
  record Issue(
      @Nullable List<String> criteria,
      @Nullable String organisation,
      @Nullable String documentNumber,
      @Nullable String issuedOn,
      @Nullable String dueOn,
      @Nullable String remarks) {}

  /** A fine. */
  record Fine(
      @Nullable String amountTenge, @Nullable String documentNumber, @Nullable String decidedOn) {}
}
