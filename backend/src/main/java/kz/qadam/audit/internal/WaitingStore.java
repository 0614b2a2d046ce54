package kz.qadam.audit.internal;

import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.audit.WaitingAudits;
import kz.qadam.audit.WaitingQuery;
import kz.qadam.territory.KatoCode;

/** Finds audits that nobody decided on. */
public interface WaitingStore {

  /** Those in the territories that {@code maker} did not make. */
  WaitingAudits findWaiting(List<KatoCode> territories, PersonId maker, WaitingQuery query);
}
