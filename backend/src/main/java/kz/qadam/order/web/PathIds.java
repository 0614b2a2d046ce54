package kz.qadam.order.web;

import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderNotFoundException;

/** Reads identities from addresses; a text that cannot be one names nothing we have. */
final class PathIds {

  private PathIds() {}

  static OrderId order(String text) {
    return OrderId.find(text).orElseThrow(() -> new OrderNotFoundException("'" + text + "'"));
  }

  static AuditId audit(String text) {
    return AuditId.find(text).orElseThrow(() -> new AuditNotFoundException("'" + text + "'"));
  }
}
