package kz.qadam.standard.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Unit;
import kz.qadam.standard.Zone;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A pack with everything that judging by it takes. A place is as good as its worst zone, of which a
 * lowering one takes no more than "partly accessible"; a zone of scope entrance is as good as its
 * best entrance; a help criterion that passes makes an inaccessible place conditionally accessible.
 *
 * @param inForceTo last day, null: no end is known
 * @param groups in the order in which all lists of groups stand
 * @param zones in the order a visitor meets them
 * @param criteria in the order of the form
 * @param helpCriteria ids
 */
record PackResponse(
    String id,
    String version,
    TextResponse title,
    TextResponse description,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    List<UnitResponse> units,
    List<GroupResponse> groups,
    List<ZoneResponse> zones,
    List<CriterionResponse> criteria,
    List<String> helpCriteria) {

  /**
   * A unit of answers.
   *
   * @param measures units that measure the same become one another
   * @param factor how many of the smallest unit of its sort make one; a slope 1:n has none: its
   *     percents are 100 divided by n
   * @param most the largest value that can be true of a building
   */
  record UnitResponse(String symbol, String measures, String factor, String most) {

    private static UnitResponse of(Unit unit) {
      return new UnitResponse(
          unit.symbol(),
          unit.measures(),
          unit.factor().toPlainString(),
          unit.most().toPlainString());
    }
  }

  /** A disability group by its letter. */
  record GroupResponse(String code, TextResponse name) {

    private static GroupResponse of(DisabilityGroup group, Texts texts) {
      String code = String.valueOf(group.code());
      return new GroupResponse(code, TextResponse.of(texts, "group." + code));
    }
  }

  /**
   * A part of the visit.
   *
   * @param role blocking or lowering: what the zone does to the place when it is inaccessible
   * @param scope entrance: each entrance is judged apart and the best one counts
   */
  record ZoneResponse(
      String id, TextResponse name, String role, String scope, ConditionResponse condition) {

    private static ZoneResponse of(Zone zone) {
      return new ZoneResponse(
          zone.id().value(),
          TextResponse.of(zone.name()),
          zone.role().name().toLowerCase(Locale.ROOT),
          zone.scope().name().toLowerCase(Locale.ROOT),
          ConditionResponse.of(zone.condition()));
    }
  }

  static PackResponse of(StandardPack pack, Texts texts) {
    return new PackResponse(
        pack.id(),
        pack.version(),
        TextResponse.of(pack.title()),
        TextResponse.of(pack.description()),
        pack.inForceFrom(),
        pack.inForceTo(),
        Stream.of(Unit.values()).map(UnitResponse::of).toList(),
        Stream.of(DisabilityGroup.values()).map(group -> GroupResponse.of(group, texts)).toList(),
        pack.zones().stream().map(ZoneResponse::of).toList(),
        pack.criteria().stream().map(CriterionResponse::of).toList(),
        pack.helpCriteria().stream().map(CriterionId::value).toList());
  }
}
