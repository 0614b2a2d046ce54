package kz.qadam.order.web;

import java.util.List;
import kz.qadam.order.Order;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page of an order, its days in the reader's words.
 *
 * @param days how many days are left or have passed; null: it has ended
 * @param typedOrganisation null: the register has the organisation, or this reader may not see it
 * @param remarks null: none, or this reader may not see them
 * @param reinspections of an open order
 * @param timeline what became of it, oldest first
 * @param may last parts of the addresses of the decisions that this reader may make
 */
public record OrderView(
    Order order,
    LocalizedText placeName,
    LocalizedText territory,
    LocalizedText organisation,
    @Nullable String typedOrganisation,
    @Nullable String remarks,
    String state,
    @Nullable String days,
    String issued,
    String due,
    String recorded,
    List<ReinspectionLine> reinspections,
    List<EventLine> timeline,
    List<String> may) {

  /** One re-inspection, and what it leaves open. */
  public record ReinspectionLine(
      String audit, String visited, String auditorName, List<OpenLine> open) {}

  /**
   * What stands in the way of closing.
   *
   * @param verdict last part of the text key {@code order.verdict}
   */
  public record OpenLine(LocalizedText subject, String verdict) {}

  /**
   * Something that became of the order.
   *
   * @param day for programs
   * @param audit the closing one; null: it did not close
   */
  public record EventLine(String day, String dayText, String words, @Nullable String audit) {}
}
