package kz.qadam.indicator.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Unit;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.indicator.UnitQuery.Selection;
import kz.qadam.indicator.UnitQuery.Side;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.springframework.util.MultiValueMap;

/** What the address of a list asks for: either one side of an indicator or one level of a group. */
record UnitListQuery(UnitQuery query, Optional<Unit.Key> after) {

  /**
   * Reads the address.
   *
   * @throws kz.qadam.problem.ServiceException "invalid-input" with every wrong parameter at once
   */
  static UnitListQuery parse(
      KatoCode territory,
      MultiValueMap<String, String> values,
      LocalDate today,
      Function<String, Optional<Indicator>> indicators) {
    Parameters parameters = new Parameters(values);
    LocalDate asOf = parameters.readAsOf(today);
    Reach reach = readReach(parameters);
    Optional<Selection> selection =
        parameters.find("group").isPresent() || parameters.find("level").isPresent()
            ? readLevel(parameters)
            : readSide(parameters, indicators);
    Optional<Unit.Key> after =
        parameters.find("cursor").isPresent()
            ? parameters.readKnown("cursor", UnitListQuery::decode)
            : Optional.empty();
    parameters.throwIfAnyProblem();
    return new UnitListQuery(new UnitQuery(territory, reach, asOf, selection.orElseThrow()), after);
  }

  private static Reach readReach(Parameters parameters) {
    Optional<String> reach = parameters.find("reach");
    if (reach.isPresent() && !reach.get().equals(ListLinks.OUTSIDE)) {
      parameters.refuse("reach", "unknown-value", reach.get());
    }
    return reach.isPresent() ? Reach.OUTSIDE_CHILDREN : Reach.WHOLE;
  }

  private static Optional<Selection> readLevel(Parameters parameters) {
    Optional<DisabilityGroup> group = parameters.readKnown("group", UnitListQuery::findGroup);
    Optional<AccessState> state = parameters.readKnown("level", UnitListQuery::findState);
    return group.flatMap(g -> state.map(s -> new Selection.AtLevel(g, s)));
  }

  private static Optional<Selection> readSide(
      Parameters parameters, Function<String, Optional<Indicator>> indicators) {
    Optional<Indicator> indicator = parameters.readKnown("indicator", indicators);
    Optional<Side> side = parameters.readKnown("part", SideCodes::find);
    return indicator.flatMap(i -> side.map(s -> new Selection.OfIndicator(i, s)));
  }

  private static Optional<DisabilityGroup> findGroup(String code) {
    return Stream.of(DisabilityGroup.values())
        .filter(group -> code.equals(String.valueOf(group.code())))
        .findFirst();
  }

  private static Optional<AccessState> findState(String code) {
    return Stream.of(AccessState.values()).filter(s -> s.code().equals(code)).findFirst();
  }

  /** The opaque cursor after a unit. */
  static String encode(Unit.Key key) {
    String text = key.place() + "." + key.serviceId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Optional<Unit.Key> decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String[] parts = new String(bytes, StandardCharsets.US_ASCII).split("\\.", 2);
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(
              new Unit.Key(new PlaceId(Long.parseLong(parts[0])), Long.parseLong(parts[1])));
    } catch (IllegalArgumentException e) { // the problem says all there is to know
      return Optional.empty();
    }
  }
}
