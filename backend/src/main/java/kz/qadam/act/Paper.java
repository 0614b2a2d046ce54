package kz.qadam.act;

import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceVersion;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.StandardPack;

/**
 * What a paper says, ready to be written in any language.
 *
 * @param described what the register said about the place: for an act when the audit was submitted
 * @param pack by which the verdicts were reached: for an act the one of its audit
 * @param audits whose facts these are, latest visit first; an act has one
 * @param facts whole place first, then by entrance
 * @param canonicalJson what the hash is computed from (RFC 8785); no personal data
 */
public record Paper(
    PaperKind kind,
    PlaceId place,
    PlaceVersion described,
    StandardPack pack,
    List<Audit> audits,
    List<RecordedObservation> facts,
    PlaceVerdicts verdicts,
    String canonicalJson) {

  public Paper {
    audits = List.copyOf(audits);
    facts = List.copyOf(facts);
    if (audits.isEmpty() || (kind == PaperKind.ACT && audits.size() != 1)) {
      throw new IllegalArgumentException(kind + " of " + audits.size() + " audits");
    }
  }

  /** The audit of an act; of a passport the latest visit. */
  public Audit latestAudit() {
    return audits.getFirst();
  }

  public PaperHash hash() {
    return PaperHash.ofText(canonicalJson);
  }
}
