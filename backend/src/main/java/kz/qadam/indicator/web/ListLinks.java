package kz.qadam.indicator.web;

import java.time.LocalDate;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the lists behind the numbers of one territory at one date. */
public record ListLinks(KatoCode territory, LocalDate asOf, Reach reach) {

  /** Value of the parameter {@code reach} for what lies in no child. */
  static final String OUTSIDE = "outside";

  /** One side of an indicator; the part is a code of {@link SideCodes}. */
  public String part(Indicator indicator, String part) {
    return list().queryParam("indicator", indicator.id()).queryParam("part", part).toUriString();
  }

  /** Places at one level for a group. */
  public String level(DisabilityGroup group, AccessState state) {
    return list().queryParam("group", group.code()).queryParam("level", state.code()).toUriString();
  }

  private UriComponentsBuilder list() {
    UriComponentsBuilder builder =
        UriComponentsBuilder.fromPath("/territories/" + territory + "/list");
    if (reach == Reach.OUTSIDE_CHILDREN) {
      builder.queryParam("reach", OUTSIDE);
    }
    return builder.queryParam("asOf", asOf);
  }

  /** The territory's own page at the same date. */
  public String territoryPage() {
    return UriComponentsBuilder.fromPath("/territories/" + territory)
        .queryParam("asOf", asOf)
        .toUriString();
  }
}
