package kz.qadam.indicator.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.indicator.UnitQuery.Side;

/** Sides of an estimate as addresses and text keys name them: lower case. */
final class SideCodes {

  private SideCodes() {}

  static String codeOf(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Side> find(String code) {
    return Stream.of(Side.values()).filter(side -> codeOf(side).equals(code)).findFirst();
  }
}
