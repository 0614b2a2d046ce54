package kz.qadam.account.web;

import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a grant.
 *
 * @param knownGrant null: there are problems
 * @param isTerritoryMissing words were typed and no territory has them in its name
 * @param territories found for the words; without words, or when nothing was found, the whole area
 * @param territory code of the chosen one; empty: none
 * @param organisation number of the chosen one; empty: none
 */
record GrantReading(
    @Nullable Grant knownGrant,
    List<FieldProblem> problems,
    boolean isTerritoryMissing,
    List<Choice> territories,
    String territory,
    List<Choice> organisations,
    String organisation) {

  GrantReading {
    problems = List.copyOf(problems);
    territories = List.copyOf(territories);
    organisations = List.copyOf(organisations);
  }

  Optional<Grant> grant() {
    return Optional.ofNullable(knownGrant);
  }
}
