package kz.qadam.act;

import java.time.LocalDate;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;

/**
 * What the register keeps of a paper that somebody was given.
 *
 * @param audit of an act; of a passport the latest one that went into it
 * @param visitedOn day of that audit
 */
public record IssuedPaper(
    PaperHash hash,
    PaperKind kind,
    PlaceId place,
    AuditId audit,
    String packId,
    String packVersion,
    LocalDate visitedOn) {

  public static IssuedPaper of(Paper paper) {
    return new IssuedPaper(
        paper.hash(),
        paper.kind(),
        paper.place(),
        paper.latestAudit().id(),
        paper.pack().id(),
        paper.pack().version(),
        paper.latestAudit().visitedOn());
  }
}
