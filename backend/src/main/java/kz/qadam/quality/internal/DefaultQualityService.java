package kz.qadam.quality.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qadam.account.PersonId;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditFindings;
import kz.qadam.audit.AuditService;
import kz.qadam.quality.Agreement;
import kz.qadam.quality.CohensKappa;
import kz.qadam.quality.QualityReport;
import kz.qadam.quality.QualityService;
import kz.qadam.quality.RatedPair;
import kz.qadam.quality.RepeatVisit;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges both visits of each repeat by the version that they were made with. */
@Service
@Transactional(readOnly = true)
class DefaultQualityService implements QualityService {

  private static final Set<Role> READERS = Set.of(Role.REVIEWER, Role.MINISTRY);

  /** Too few pairs last, then the lowest kappa first, then the smallest share that agrees. */
  private static final Comparator<Agreement> POOREST_FIRST =
      Comparator.comparing(Agreement::hasTooFewPairs)
          .thenComparingDouble(one -> one.kappa().map(CohensKappa::value).orElse(1.0))
          .thenComparingDouble(one -> (double) one.agreed() / one.pairs());

  private final RepeatStore store;
  private final AuditService audits;
  private final AuditFindings findings;
  private final PlaceRights rights;
  private final Clock clock;

  DefaultQualityService(
      RepeatStore store,
      AuditService audits,
      AuditFindings findings,
      PlaceRights rights,
      Clock clock) {
    this.store = store;
    this.audits = audits;
    this.findings = findings;
    this.rights = rights;
    this.clock = clock;
  }

  private record Key(CriterionId criterion, int entrance) {}

  @Override
  public QualityReport getReport(SignedIn reader) {
    List<RepeatVisit> visits = findVisits(reader);
    List<RatedPair> pairs = visits.stream().flatMap(visit -> rate(visit).stream()).toList();
    return new QualityReport(
        since(),
        visits.size(),
        (int) visits.stream().filter(RepeatVisit::isDrawn).count(),
        Agreement.of(pairs),
        byCriterion(pairs),
        byAuditor(pairs));
  }

  @Override
  public List<RatedPair> findPairs(
      SignedIn reader, Optional<CriterionId> criterion, Optional<PersonId> auditor) {
    return findVisits(reader).stream()
        .filter(visit -> auditor.map(visit::isBy).orElse(true))
        .flatMap(visit -> rate(visit).stream())
        .filter(pair -> criterion.map(pair.criterion()::equals).orElse(true))
        .sorted(Comparator.comparing(RatedPair::agrees))
        .toList();
  }

  private LocalDate since() {
    return LocalDate.now(clock).minusYears(1);
  }

  private List<RepeatVisit> findVisits(SignedIn reader) {
    return store.findRepeats(since().atStartOfDay(clock.getZone()).toInstant()).stream()
        .filter(visit -> rights.holds(reader, READERS, visit.place()))
        .toList();
  }

  private List<RatedPair> rate(RepeatVisit visit) {
    Audit first = audits.getAudit(visit.first());
    Audit repeat = audits.getAudit(visit.repeat());
    if (!first.packId().equals(repeat.packId())
        || !first.packVersion().equals(repeat.packVersion())) {
      return List.of(); // another norm is no disagreement
    }
    Map<Key, Reason> before = new LinkedHashMap<>();
    findings.listReasons(first).forEach(reason -> before.put(keyOf(reason), reason));
    List<RatedPair> pairs = new ArrayList<>();
    for (Reason now : findings.listReasons(repeat)) {
      Reason then = before.get(keyOf(now));
      if (then != null && isRated(then, now)) {
        pairs.add(
            new RatedPair(
                visit, now.criterion().id(), now.entrance(), then.verdict(), now.verdict()));
      }
    }
    return pairs;
  }

  /** What applies to no school follows from the register: nobody rated it. */
  private static boolean isRated(Reason then, Reason now) {
    return then.verdict() != Verdict.UNKNOWN
        && now.verdict() != Verdict.UNKNOWN
        && (then.observed() != null || now.observed() != null);
  }

  private static Key keyOf(Reason reason) {
    return new Key(reason.criterion().id(), reason.entrance());
  }

  private static List<QualityReport.OfCriterion> byCriterion(Collection<RatedPair> pairs) {
    Map<CriterionId, List<RatedPair>> grouped = new LinkedHashMap<>();
    pairs.forEach(
        pair -> grouped.computeIfAbsent(pair.criterion(), _ -> new ArrayList<>()).add(pair));
    return grouped.entrySet().stream()
        .map(one -> new QualityReport.OfCriterion(one.getKey(), Agreement.of(one.getValue())))
        .sorted(
            Comparator.comparing(QualityReport.OfCriterion::agreement, POOREST_FIRST)
                .thenComparing(one -> one.criterion().value()))
        .toList();
  }

  private List<QualityReport.OfAuditor> byAuditor(Collection<RatedPair> pairs) {
    Map<PersonId, List<RatedPair>> grouped = new LinkedHashMap<>();
    for (RatedPair pair : pairs) {
      grouped.computeIfAbsent(pair.visit().firstBy(), _ -> new ArrayList<>()).add(pair);
      grouped.computeIfAbsent(pair.visit().repeatBy(), _ -> new ArrayList<>()).add(pair);
    }
    return grouped.entrySet().stream()
        .map(
            one ->
                new QualityReport.OfAuditor(
                    one.getKey(),
                    nameOf(one.getKey(), one.getValue().getFirst().visit()),
                    Agreement.of(one.getValue())))
        .sorted(
            Comparator.comparing(QualityReport.OfAuditor::agreement, POOREST_FIRST)
                .thenComparing(QualityReport.OfAuditor::name))
        .toList();
  }

  private String nameOf(PersonId auditor, RepeatVisit latest) {
    return audits
        .getAudit(latest.repeatBy().equals(auditor) ? latest.repeat() : latest.first())
        .auditorName();
  }
}
