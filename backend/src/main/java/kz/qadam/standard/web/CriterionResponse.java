package kz.qadam.standard.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.standard.Alternative;
import kz.qadam.standard.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * One question of an audit.
 *
 * @param scope place: asked once; entrance: at each entrance
 * @param unit symbol of one of the pack's units
 * @param groups letters of the groups it matters for, in the order of the pack's groups
 * @param critical whether a failure makes its zone inaccessible, not partly accessible
 * @param condition when it applies, that of its zone included
 * @param alternative null: it is no way to meet another criterion
 * @param reads the criterion whose answer is judged: its own id unless one answer serves two norms
 * @param source where wording and norm come from, with a mark of certainty: [H], [M] or [L]
 */
record CriterionResponse(
    String id,
    String zone,
    String scope,
    TextResponse wording,
    String unit,
    RuleResponse rule,
    List<String> groups,
    boolean critical,
    ConditionResponse condition,
    @Nullable WayResponse alternative,
    String reads,
    String source) {

  /**
   * A way to meet another criterion, which is as good as its best way.
   *
   * @param of the criterion that is met, of rule one-of
   * @param way criteria with the same name belong together: a way is as good as the worst of them
   */
  record WayResponse(String of, String way) {

    private static WayResponse of(Alternative alternative) {
      return new WayResponse(alternative.of().value(), alternative.way());
    }
  }

  static CriterionResponse of(Criterion criterion) {
    return new CriterionResponse(
        criterion.id().value(),
        criterion.zone().value(),
        criterion.scope().name().toLowerCase(Locale.ROOT),
        TextResponse.of(criterion.wording()),
        criterion.unit().symbol(),
        RuleResponse.of(criterion.rule()),
        criterion.groups().stream().map(group -> String.valueOf(group.code())).toList(),
        criterion.isCritical(),
        ConditionResponse.of(criterion.condition()),
        Optional.ofNullable(criterion.alternative()).map(WayResponse::of).orElse(null),
        criterion.reads().value(),
        criterion.source());
  }
}
