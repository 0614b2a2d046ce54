package kz.qadam.demo.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.demo.Assessment;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoCalendar;
import kz.qadam.demo.MadeUpAudit;
import kz.qadam.demo.MadeUpCommitment;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.VerdictEngine;

/**
 * Makes up audits and commitments, place by place and independently, so that the same place always
 * gets the same ones.
 */
public final class Assessments {

  /** Keeps these choices apart from those that made the place itself. */
  private static final long KEY_OFFSET = 1_000_000_000L;

  private static final long REGION_KEY_OFFSET = 2_000_000_000L;
  private static final int AUDITORS = 60;

  private final long seed;
  private final Visiting visiting;
  private final VerdictEngine engine;

  public Assessments(long seed, StandardPack pack) {
    this.seed = seed;
    this.visiting = new Visiting(pack);
    this.engine = new VerdictEngine(pack);
  }

  public Assessment of(MadeUpPlace place, Diligence usual) {
    Chance chance = Chance.of(seed, KEY_OFFSET + place.number());
    Diligence diligence = usual.withCommitmentsTimes(zeal(place));
    Quality quality = Quality.of(place, chance);
    List<MadeUpAudit> audits = audits(place, quality, diligence, chance);
    Pledge pledge = Pledge.draw(place, diligence, chance);
    MadeUpAudit confirming = null;
    CommitmentScope scope = new CommitmentScope.Whole();
    if (pledge.isConfirmed()) {
      LocalDate day = pledge.confirmedOn();
      // Nothing was looked at again after the works were found done.
      audits.removeIf(audit -> !audit.visitedOn().isBefore(day));
      confirming = audit(place, Quality.FLAWLESS, Form.FULL, day, chance);
      audits.add(confirming);
      Optional<CommitmentScope> kept = KeptScope.of(engine, place, confirming);
      scope = kept.orElse(scope);
      confirming = kept.isPresent() ? confirming : null;
    }
    List<MadeUpCommitment> commitments = pledge.commitments(place, confirming, scope, chance);
    return new Assessment(audits, commitments);
  }

  /** Some regions are ahead of others. */
  private double zeal(MadeUpPlace place) {
    long region = Long.parseLong(place.region().value());
    return Chance.of(seed, REGION_KEY_OFFSET + region).between(0.5, 1.5);
  }

  private List<MadeUpAudit> audits(
      MadeUpPlace place, Quality quality, Diligence diligence, Chance chance) {
    List<MadeUpAudit> audits = new ArrayList<>();
    if (!chance.happens(diligence.audited())) {
      return audits;
    }
    Form form = chance.happens(diligence.fullForm()) ? Form.FULL : Form.SHORT;
    LocalDate first = day(LocalDate.of(2025, 2, 3), LocalDate.of(2026, 5, 29), chance);
    if (chance.happens(diligence.auditedTwice())) {
      audits.add(audit(place, quality.worse(), form, first, chance));
      LocalDate second = day(first.plusDays(60), DemoCalendar.TODAY, chance);
      audits.add(audit(place, quality, Form.FULL, second, chance));
    } else {
      audits.add(audit(place, quality, form, first, chance));
    }
    return audits;
  }

  private static LocalDate day(LocalDate first, LocalDate last, Chance chance) {
    return DemoCalendar.workingDay(first, last, chance);
  }

  private MadeUpAudit audit(
      MadeUpPlace place, Quality quality, Form form, LocalDate visitedOn, Chance chance) {
    UUID id = new UUID(chance.nextLong(), chance.nextLong());
    int minute = chance.between(0, 59);
    return new MadeUpAudit(
        id,
        String.format(Locale.ROOT, "Үлгі аудитор %02d", chance.between(1, AUDITORS)),
        visitedOn,
        DemoCalendar.at(visitedOn, chance.between(9, 15), minute),
        DemoCalendar.at(visitedOn, chance.between(16, 18), minute),
        visiting.answer(new Visiting.Visit(place, quality, form, chance)));
  }
}
