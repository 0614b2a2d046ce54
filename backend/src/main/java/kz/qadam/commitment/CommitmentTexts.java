package kz.qadam.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.springframework.stereotype.Component;

/** Says in words what commitments hold as codes; the same words on every page. */
@Component
public final class CommitmentTexts {

  private final ReasonTexts reasons;
  private final StandardPacks packs;
  private final Clock clock;

  public CommitmentTexts(ReasonTexts reasons, StandardPacks packs, Clock clock) {
    this.reasons = reasons;
    this.packs = packs;
    this.clock = clock;
  }

  /** The pack it is judged by; the current one where this installation lacks that version. */
  public StandardPack packOf(Commitment commitment) {
    PackVersion known = commitment.knownPack();
    return known == null
        ? packs.inForceAt(commitment.recordedAt())
        : packs.findPack(known.id(), known.version()).orElseGet(packs::current);
  }

  /** Names of the promised zones or criteria; empty for the whole. */
  public List<String> members(Commitment commitment, Language language) {
    StandardPack pack = packOf(commitment);
    return switch (commitment.scope()) {
      case CommitmentScope.Whole _ -> List.of();
      case CommitmentScope.Zones(var zones) ->
          pack.zones().stream()
              .filter(zone -> zones.contains(zone.id()))
              .map(zone -> zone.id() + " " + text(zone.name(), language))
              .toList();
      case CommitmentScope.Criteria(var criteria) ->
          criteria.stream().map(id -> subject(pack, new FailedCriterion(id, 0), language)).toList();
    };
  }

  public LapseLine lapse(Commitment commitment, LapsedConfirmation lapsed, Language language) {
    String since = Dates.day(language, LocalDate.ofInstant(lapsed.lapsedAt(), clock.getZone()));
    String visited = Dates.day(language, lapsed.confirmedOn());
    return switch (lapsed.cause()) {
      case LapsedConfirmation.AuditDropped(var outcome, var reason) ->
          new LapseLine(
              lapsed.audit().toString(), outcome.code(), since, visited, null, reason, List.of());
      case LapsedConfirmation.Broken(var by, var on, var failed) ->
          new LapseLine(
              by.toString(),
              "broken",
              since,
              visited,
              Dates.day(language, on),
              null,
              failed.stream().map(one -> subject(packOf(commitment), one, language)).toList());
    };
  }

  private String subject(StandardPack pack, FailedCriterion failed, Language language) {
    return pack.findCriterion(failed.criterion())
        .map(criterion -> reasons.subject(language, criterion, failed.entrance()))
        .map(words -> failed.criterion() + " " + words)
        .orElseGet(failed::toString);
  }

  private static String text(LocalizedText text, Language language) {
    return text.bestFor(language).map(LocalizedText.Part::value).orElse("");
  }
}
