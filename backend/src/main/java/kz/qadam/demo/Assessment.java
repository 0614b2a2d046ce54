package kz.qadam.demo;

import java.util.List;

/** What happened at one made-up place: visits in the order of their days, and commitments. */
public record Assessment(List<MadeUpAudit> audits, List<MadeUpCommitment> commitments) {

  public Assessment {
    audits = List.copyOf(audits);
    commitments = List.copyOf(commitments);
  }
}
