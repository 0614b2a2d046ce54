package kz.qadam.importing.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qadam.territory.KatoCode;

/**
 * A division of the country into regions that was or is in force, told by the first two digits of
 * its codes.
 *
 * @param regionPrefixes two digits each
 * @param validTo first day no longer in force; empty while in force
 */
record Division(Set<String> regionPrefixes, Optional<LocalDate> validTo) {

  /** Abai (10), Zhetisu (33) and Ulytau (62) came into being on this day. */
  static final LocalDate REFORM_2022 = LocalDate.of(2022, 6, 8);

  /** Turkistan Region (61) and Shymkent (79) took the place of South Kazakhstan (51). */
  private static final LocalDate REFORM_2018 = LocalDate.of(2018, 6, 19);

  private static final Set<String> KEPT =
      Set.of(
          "11", "15", "19", "23", "27", "31", "35", "39", "43", "47", "55", "59", "63", "71", "75");

  static final Division CURRENT =
      new Division(with(KEPT, "61", "79", "10", "33", "62"), Optional.empty());

  private static final Division SEVENTEEN =
      new Division(with(KEPT, "61", "79"), Optional.of(REFORM_2022));

  private static final Division SIXTEEN = new Division(with(KEPT, "51"), Optional.of(REFORM_2018));

  private static final List<Division> ALL = List.of(CURRENT, SEVENTEEN, SIXTEEN);

  Division {
    regionPrefixes = Set.copyOf(regionPrefixes);
  }

  /**
   * The division these codes belong to: the newest that has all their regions, unless an older one
   * is matched exactly. Empty when no known division has them all.
   */
  static Optional<Division> recognise(Set<KatoCode> codes) {
    Set<String> prefixes =
        codes.stream().map(code -> code.value().substring(0, 2)).collect(Collectors.toSet());
    Optional<Division> exact =
        ALL.stream().filter(each -> each.regionPrefixes().equals(prefixes)).findFirst();
    return exact.or(
        () -> ALL.stream().filter(each -> each.regionPrefixes().containsAll(prefixes)).findFirst());
  }

  boolean isCurrent() {
    return validTo.isEmpty();
  }

  /** Codes of the regions that are not among these, sorted. */
  Set<String> listMissing(Set<KatoCode> codes) {
    Set<String> missing = new TreeSet<>();
    for (String prefix : regionPrefixes) {
      KatoCode region = new KatoCode(prefix + "0000000");
      if (codes.stream().noneMatch(region::contains)) {
        missing.add(region.value());
      }
    }
    return missing;
  }

  /** Codes that no known division has, sorted. */
  static Set<String> listUnknown(Set<KatoCode> codes) {
    return codes.stream()
        .map(KatoCode::value)
        .filter(
            code ->
                ALL.stream()
                    .noneMatch(each -> each.regionPrefixes().contains(code.substring(0, 2))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> with(Set<String> prefixes, String... more) {
    Set<String> all = new TreeSet<>(prefixes);
    all.addAll(Set.of(more));
    return all;
  }
}
