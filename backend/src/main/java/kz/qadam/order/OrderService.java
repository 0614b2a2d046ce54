package kz.qadam.order;

import java.util.List;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Orders to remedy: issued on accepted audits, closed by accepted re-inspections. Nobody decides by
 * an audit of their own or on the organisation that they speak for.
 */
public interface OrderService {

  /**
   * What an order on this audit can be about.
   *
   * @param choices what the audit found failing and no order that holds was issued on yet
   * @param weighty those of the choices that lower or block the place
   */
  record Basis(Audit audit, List<OrderedCriterion> choices, List<OrderedCriterion.Key> weighty) {

    public Basis {
      choices = List.copyOf(choices);
      weighty = List.copyOf(weighty);
    }
  }

  /**
   * The audit as the basis of an order.
   *
   * @throws kz.qadam.audit.AuditNotFoundException no submitted audit has this id
   * @throws kz.qadam.problem.ServiceException "audit-not-accepted"; "project-stage-audit";
   *     "order-not-independent": they made the audit or speak for the organisation
   */
  Basis getBasis(AuditId audit, SignedIn who);

  /**
   * Issues an order.
   *
   * @throws kz.qadam.problem.ServiceException as {@link #getBasis}; "invalid-input" with every
   *     wrong field at once
   */
  Order issue(AuditId audit, OrderFields.Issue fields, SignedIn who);

  /**
   * The order with this id.
   *
   * @throws OrderNotFoundException no order has this id; answered as problem "order-not-found", 404
   */
  Order getOrder(OrderId id);

  /** Orders on a place, the newest first. */
  List<Order> findOrders(PlaceId place);

  /** One page of the orders that match, and how many there are. */
  OrderPage findOrders(OrderQuery query);

  /**
   * Accepted audits of the place of a later day than the order, latest visit first, with what each
   * says of the ordered criteria.
   */
  List<Reinspection> findReinspections(Order order);

  /**
   * Closes an order by an audit that found everything put right.
   *
   * @throws OrderNotFoundException no order has this id
   * @throws kz.qadam.problem.ServiceException "order-ended"; "order-not-independent";
   *     "invalid-input": the audit is unknown, of another place, not accepted, not of a later day,
   *     or a criterion still fails or is unknown
   */
  Order close(OrderId id, @Nullable String audit, SignedIn who);

  /**
   * Records a fine, also after the order was closed, since its document may come later.
   *
   * @throws OrderNotFoundException no order has this id
   * @throws kz.qadam.problem.ServiceException "order-ended": it was withdrawn;
   *     "fine-already-recorded": with this document; "order-not-independent": they speak for the
   *     organisation; "invalid-input" with every wrong field at once
   */
  Order fine(OrderId id, OrderFields.Fine fields, SignedIn who);

  /**
   * Takes an order back.
   *
   * @throws OrderNotFoundException no order has this id
   * @throws kz.qadam.problem.ServiceException "order-ended"; "order-not-independent": they speak
   *     for the organisation; "invalid-input": there is no reason, or a too long one
   */
  Order withdraw(OrderId id, @Nullable String reason, SignedIn who);
}
