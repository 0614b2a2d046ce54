package kz.qadam.audit.web;

import kz.qadam.audit.Audit;

/** A submitted audit in a list. */
record EarlierAudit(String id, String visitedOn, String auditorName, String stage) {

  static EarlierAudit of(Audit audit) {
    return new EarlierAudit(
        audit.id().toString(),
        AuditDay.of(audit.visitedOn()),
        audit.auditorName(),
        audit.stage().code());
  }
}
