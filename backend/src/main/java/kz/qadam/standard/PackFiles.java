package kz.qadam.standard;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The two files that a pack is read from, as text.
 *
 * @param description {@code pack.json}
 * @param criteria {@code criteria.csv}
 */
public record PackFiles(String description, String criteria) {

  public static final String DESCRIPTION = "pack.json";
  public static final String CRITERIA = "criteria.csv";

  /** SHA-256 by name of the file: lower-case hex, as {@code sha256sum} prints it. */
  public SortedMap<String, String> hashes() {
    return new TreeMap<>(
        java.util.Map.of(
            DESCRIPTION,
            DigestUtils.sha256Hex(description),
            CRITERIA,
            DigestUtils.sha256Hex(criteria)));
  }

  /** Both hashes with their names, in the order of the names: equal for equal files only. */
  public String contentHash() {
    return hashes().entrySet().stream()
        .map(file -> file.getKey() + ":" + file.getValue())
        .collect(Collectors.joining(" "));
  }
}
