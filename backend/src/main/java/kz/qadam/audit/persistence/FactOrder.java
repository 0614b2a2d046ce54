package kz.qadam.audit.persistence;

/** Which of several observations of the same thing counts. */
final class FactOrder {

  /**
   * Over {@code observations o} joined with {@code audits a}; "not observed" never hides a fact.
   */
  static final String LATEST_REAL_FIRST =
      "(o.state = 'not_observed'), a.visited_on DESC, a.submitted_at DESC, a.id DESC";

  private FactOrder() {}
}
