package kz.qadam.quality;

import java.util.Locale;
import java.util.Optional;

/**
 * Agreement of two raters beyond chance: J. Cohen, A coefficient of agreement for nominal scales,
 * Educational and Psychological Measurement 20 (1960) 37–46. The standard error is the large-sample
 * one of J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969) 323–327, which
 * does not suppose that kappa is 0.
 *
 * @param pairs how many things both rated
 * @param observed share of pairs rated alike
 * @param expected share that would be rated alike by chance, from how often each rater gave which
 *     rating
 * @param value 1: always alike; 0: as often as by chance; below: less often
 * @param standardError of {@code value}, 0 or more; says something where {@code spread} is varied
 * @param spread whether the ratings vary enough to tell an error
 */
public record CohensKappa(
    long pairs,
    double observed,
    double expected,
    double value,
    double standardError,
    Spread spread) {

  private static final double NORMAL_975 = 1.959963984540054; // quantile for a 95 % interval

  /**
   * How the ratings vary. Where they do not, the formula gives an error of 0 and with it an
   * interval without width, as if kappa were known exactly.
   */
  public enum Spread {
    /** Both raters used several ratings, and the pairs are partly alike. */
    VARIED,
    /** One rater gave all one and the same rating: kappa is 0 whatever the other one gave. */
    ONE_SIDED,
    /** All pairs are alike, or none is. */
    UNMIXED;

    /** Lower case with hyphens, as the end of {@code quality.no-interval.<code>}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Kappa of a square table: {@code counts[i][j]} things that the first rater put into category i
   * and the second into j.
   *
   * @return empty without pairs, or when both gave all one and the same rating: then nothing could
   *     have told agreement from chance
   * @throws IllegalArgumentException the table is not square or has a negative number
   */
  public static Optional<CohensKappa> of(long[][] counts) {
    long pairs = sum(counts);
    if (pairs == 0) {
      return Optional.empty();
    }
    double[] rows = new double[counts.length];
    double[] columns = new double[counts.length];
    double alike = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        rows[i] += (double) counts[i][j] / pairs;
        columns[j] += (double) counts[i][j] / pairs;
      }
      alike += (double) counts[i][i] / pairs;
    }
    if (isOneRating(counts, pairs)) {
      return Optional.empty();
    }
    double chance = 0;
    for (int i = 0; i < counts.length; i++) {
      chance += rows[i] * columns[i];
    }
    double kappa = (alike - chance) / (1 - chance);
    double error = Math.sqrt(variance(counts, pairs, rows, columns, alike, chance));
    return Optional.of(new CohensKappa(pairs, alike, chance, kappa, error, spread(counts, pairs)));
  }

  private static Spread spread(long[][] counts, long pairs) {
    long alike = 0;
    boolean isOneSided = false;
    for (int i = 0; i < counts.length; i++) {
      long row = 0;
      long column = 0;
      for (int j = 0; j < counts.length; j++) {
        row += counts[i][j];
        column += counts[j][i];
      }
      alike += counts[i][i];
      isOneSided |= row == pairs || column == pairs;
    }
    if (isOneSided) {
      return Spread.ONE_SIDED;
    }
    return alike == 0 || alike == pairs ? Spread.UNMIXED : Spread.VARIED;
  }

  /** Whether the ends of the interval say anything. */
  public boolean hasInterval() {
    return spread == Spread.VARIED;
  }

  private static long sum(long[][] counts) {
    long sum = 0;
    for (long[] row : counts) {
      if (row.length != counts.length) {
        throw new IllegalArgumentException("not square: " + row.length + " in " + counts.length);
      }
      for (long count : row) {
        if (count < 0) {
          throw new IllegalArgumentException("negative count " + count);
        }
        sum += count;
      }
    }
    return sum;
  }

  private static boolean isOneRating(long[][] counts, long pairs) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i][i] == pairs) {
        return true;
      }
    }
    return false;
  }

  /** Fleiss, Cohen and Everitt 1969; rounding may bring 0 a little below. */
  private static double variance(
      long[][] counts, long pairs, double[] rows, double[] columns, double alike, double chance) {
    double onDiagonal = 0;
    double beside = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        double share = (double) counts[i][j] / pairs;
        if (i == j) {
          double term = 1 - chance - (columns[i] + rows[i]) * (1 - alike);
          onDiagonal += share * term * term;
        } else {
          double term = columns[i] + rows[j];
          beside += share * term * term;
        }
      }
    }
    double last = alike * chance - 2 * chance + alike;
    double sum = onDiagonal + (1 - alike) * (1 - alike) * beside - last * last;
    return Math.max(sum, 0) / (pairs * Math.pow(1 - chance, 4));
  }

  /** Lower end of the 95 % interval, -1 or more. */
  public double low() {
    return Math.max(value - NORMAL_975 * standardError, -1);
  }

  /** Upper end of the 95 % interval, 1 or less. */
  public double high() {
    return Math.min(value + NORMAL_975 * standardError, 1);
  }
}
