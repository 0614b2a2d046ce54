package kz.qadam.commitment.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditFindings;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.FailedCriterion;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Effect;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.Reason;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Verdict;
import org.springframework.stereotype.Component;

/**
 * Judges a promise by what one audit saw, under the standard the promise was given by.
 *
 * <p>Our reading (decision 0017), since the text of the standard is not public: a place or zone is
 * promised to be accessible to every group; a criterion is promised to pass.
 */
@Component
class ScopeJudge {

  private final AuditFindings findings;
  private final StandardPacks packs;

  ScopeJudge(AuditFindings findings, StandardPacks packs) {
    this.findings = findings;
    this.packs = packs;
  }

  /** Empty when this installation does not have the commitment's version of the standard. */
  Optional<ScopeFinding> judge(Commitment commitment, Audit audit) {
    return packOf(commitment).map(pack -> finding(commitment.scope(), findings.judge(audit, pack)));
  }

  private Optional<StandardPack> packOf(Commitment commitment) {
    return commitment.knownPack() == null
        ? Optional.of(packs.inForceAt(commitment.recordedAt()))
        : packs.findPack(commitment.knownPack().id(), commitment.knownPack().version());
  }

  private static ScopeFinding finding(CommitmentScope scope, PlaceVerdicts verdicts) {
    List<Reason> reasons =
        groups()
            .flatMap(group -> verdicts.reasons(group).stream())
            .filter(reason -> scope.holds(reason.criterion()))
            .toList();
    List<FailedCriterion> failed = list(reasons, scope, Verdict.FAIL);
    List<FailedCriterion> open = list(reasons, scope, Verdict.UNKNOWN);
    boolean seen = reasons.stream().anyMatch(reason -> reason.verdict() == Verdict.PASS);
    return new ScopeFinding(
        failed, open, seen && failed.isEmpty() && isKept(scope, verdicts, open));
  }

  /** A failure that something better stands in for breaks only the promise of that criterion. */
  private static List<FailedCriterion> list(
      List<Reason> reasons, CommitmentScope scope, Verdict verdict) {
    Predicate<Reason> matters =
        reason -> reason.effect() != Effect.NONE || scope instanceof CommitmentScope.Criteria;
    return reasons.stream()
        .filter(reason -> reason.verdict() == verdict)
        .filter(matters)
        .map(reason -> new FailedCriterion(reason.criterion().id(), reason.entrance()))
        .distinct()
        .toList();
  }

  private static boolean isKept(
      CommitmentScope scope, PlaceVerdicts verdicts, List<FailedCriterion> open) {
    return switch (scope) {
      case CommitmentScope.Whole _ ->
          groups().map(verdicts::range).allMatch(ScopeJudge::isAccessible);
      case CommitmentScope.Zones(var zones) ->
          groups()
              .flatMap(
                  group -> zones.stream().flatMap(z -> verdicts.findZoneRange(z, group).stream()))
              .allMatch(ScopeJudge::isAccessible);
      case CommitmentScope.Criteria _ -> open.isEmpty();
    };
  }

  private static boolean isAccessible(AccessRange range) {
    return range.worst() == AccessLevel.ACCESSIBLE;
  }

  private static Stream<DisabilityGroup> groups() {
    return Arrays.stream(DisabilityGroup.values());
  }
}
