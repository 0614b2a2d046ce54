package kz.qadam.audit;

import java.util.List;

/**
 * Some of the audits that wait for a reviewer.
 *
 * @param total how many there are on all pages
 */
public record WaitingAudits(List<Audit> audits, long total) {

  public WaitingAudits {
    audits = List.copyOf(audits);
  }
}
