-- V171: places are ranked by risk, and an order that nothing has ended is part of it.
CREATE VIEW open_orders AS
  SELECT o.* FROM orders o
  WHERE NOT EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.kind IN ('closed', 'withdrawn'));
COMMENT ON VIEW open_orders IS 'Orders that no re-inspection closed and nobody withdrew, whether their term has passed or not.';
