package kz.qadam.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.account.Role;
import kz.qadam.problem.ProblemType;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the permission matrix.
 *
 * @param roles empty for everybody and for whoever is signed in
 * @param within name of a {@link kz.qadam.account.PlaceSubject}, {@link
 *     kz.qadam.account.TerritorySubject} or {@link ManagedSubject}, {@code body}, {@code cut} or
 *     {@code anywhere}
 * @param outside answered to somebody whose grant holds elsewhere
 */
record Permission(
    String method,
    PathPattern path,
    boolean needsSignIn,
    Set<Role> roles,
    String within,
    ProblemType outside) {

  static final String BODY = "body";
  static final String CUT = "cut";
  static final String ANYWHERE = "anywhere";

  private static final String EVERYBODY = "everybody";
  private static final String SIGNED_IN = "signed-in";

  Permission {
    roles = Set.copyOf(roles);
  }

  /**
   * Reads a row of permissions.csv; its patterns hold commas within braces.
   *
   * @throws IllegalArgumentException it is no row
   */
  static Permission parse(String line) {
    List<String> cells = List.of(line.split(",(?![^{]*\\})", -1));
    if (cells.size() != 5) {
      throw new IllegalArgumentException("a permission has five cells: " + line);
    }
    String who = cells.get(2);
    boolean isForRoles = !who.equals(EVERYBODY) && !who.equals(SIGNED_IN);
    return new Permission(
        cells.get(0),
        PathPatternParser.defaultInstance.parse(cells.get(1)),
        !who.equals(EVERYBODY),
        isForRoles
            ? Arrays.stream(who.split("\\|", -1)).map(Role::parse).collect(Collectors.toSet())
            : Set.of(),
        cells.get(3),
        cells.get(4).isEmpty() ? ProblemType.FORBIDDEN : problem(cells.get(4)));
  }

  private static ProblemType problem(String code) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no problem '" + code + "'"));
  }
}
