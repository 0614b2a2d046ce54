package kz.qadam.quality;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.standard.Verdict;

/**
 * How far the visits of some pairs agree.
 *
 * @param agreed pairs with the same verdict twice
 */
public record Agreement(long pairs, long agreed, Optional<CohensKappa> kappa) {

  /** Fewer say nothing: the interval of kappa holds for large samples. Our own choice. */
  public static final int FEWEST_PAIRS = 10;

  /** "Fair" or less on the scale of J. R. Landis and G. G. Koch, Biometrics 33 (1977) 165. */
  private static final double POOR = 0.40;

  private static final List<Verdict> RATINGS =
      List.of(Verdict.PASS, Verdict.FAIL, Verdict.NOT_APPLICABLE);

  /** Agreement of these pairs; without kappa when there are too few of them. */
  public static Agreement of(Collection<RatedPair> pairs) {
    long[][] counts = new long[RATINGS.size()][RATINGS.size()];
    pairs.forEach(pair -> counts[RATINGS.indexOf(pair.first())][RATINGS.indexOf(pair.repeat())]++);
    return new Agreement(
        pairs.size(),
        pairs.stream().filter(RatedPair::agrees).count(),
        pairs.size() < FEWEST_PAIRS ? Optional.empty() : CohensKappa.of(counts));
  }

  public boolean isPoor() {
    return kappa.filter(known -> known.value() <= POOR).isPresent();
  }

  public boolean hasTooFewPairs() {
    return pairs < FEWEST_PAIRS;
  }
}
