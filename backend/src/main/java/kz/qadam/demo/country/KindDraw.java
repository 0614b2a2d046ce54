package kz.qadam.demo.country;

import java.util.List;
import kz.qadam.demo.Chance;
import kz.qadam.demo.KindProfile;

/** Draws kinds of place in the shares of the ministry's statistics. */
final class KindDraw {

  /** A settlement with fewer people, in thousands, has no university, theatre or airport. */
  private static final double SMALL_SETTLEMENT_PEOPLE = 40;

  /** Kinds up to this share, in ten-thousandths, stand in larger settlements only. */
  private static final int SCARCE_SHARE = 35;

  private final List<KindProfile> everywhere;
  private final List<KindProfile> inLargeOnes;

  KindDraw(List<KindProfile> profiles) {
    inLargeOnes = profiles.stream().filter(profile -> profile.share() > 0).toList();
    everywhere = inLargeOnes.stream().filter(profile -> profile.share() > SCARCE_SHARE).toList();
  }

  KindProfile pick(Settlement settlement, Chance chance) {
    List<KindProfile> choices =
        settlement.people() < SMALL_SETTLEMENT_PEOPLE ? everywhere : inLargeOnes;
    int left = chance.between(1, choices.stream().mapToInt(KindProfile::share).sum());
    for (KindProfile profile : choices) {
      left -= profile.share();
      if (left <= 0) {
        return profile;
      }
    }
    throw new IllegalStateException("shares add up to less than their sum");
  }
}
