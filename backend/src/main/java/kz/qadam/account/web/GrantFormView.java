package kz.qadam.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a grant as the template {@code account/grant-form} shows them.
 *
 * @param isTerritoryMissing words were typed and no territory has them in its name
 * @param territories found for the words, or the whole area
 * @param territory code of the chosen one; empty: none
 * @param extents which places of the territory a grant may hold for
 * @param organisations found for the words
 * @param organisation number of the chosen one; empty: none
 * @param forOrganisations representatives can be named, too
 */
public record GrantFormView(
    GrantFields fields,
    List<Choice> roles,
    boolean isTerritoryMissing,
    List<Choice> territories,
    String territory,
    List<Choice> extents,
    List<Choice> organisations,
    String organisation,
    boolean forOrganisations,
    List<FieldMistake> errors) {

  public GrantFormView {
    roles = List.copyOf(roles);
    territories = List.copyOf(territories);
    extents = List.copyOf(extents);
    organisations = List.copyOf(organisations);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldMistake.find(errors, field);
  }

  /** Words were typed and no organisation has them in its name or BIN. */
  public boolean isOrganisationMissing() {
    String words = fields.organisationName();
    return organisations.isEmpty() && words != null && !words.isBlank();
  }
}
