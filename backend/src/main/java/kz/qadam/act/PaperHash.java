package kz.qadam.act;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * SHA-256 of the canonical JSON of a paper, which is printed on it.
 *
 * @param value 64 hexadecimal digits, lower case
 */
public record PaperHash(String value) {

  private static final int DIGITS_IN_A_GROUP = 8;

  public PaperHash {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a hash has 64 hexadecimal digits, was '" + value + "'");
    }
  }

  /** The hash of this text in UTF-8. */
  public static PaperHash ofText(String canonicalJson) {
    return new PaperHash(DigestUtils.sha256Hex(canonicalJson));
  }

  /**
   * Reads what somebody copied from a paper: case, spaces, line ends and hyphens do not matter;
   * empty when these are not 64 hexadecimal digits.
   */
  public static Optional<PaperHash> find(String typed) {
    String digits =
        Normalizer.normalize(typed, Normalizer.Form.NFKC) // a copied ligature is one letter
            .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]", "")
            .toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{64}") ? Optional.of(new PaperHash(digits)) : Optional.empty();
  }

  /** Eight groups of eight digits, as people read them to each other. */
  public List<String> groups() {
    return Arrays.asList(value.split("(?<=\\G.{" + DIGITS_IN_A_GROUP + "})", -1)).stream()
        .filter(group -> !group.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
