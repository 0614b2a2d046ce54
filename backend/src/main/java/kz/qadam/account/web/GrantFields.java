package kz.qadam.account.web;

import org.jspecify.annotations.Nullable;

/**
 * What the form of a grant sends.
 *
 * @param territoryName words to search territories by
 * @param territory KATO code of the one chosen among those found
 * @param extent which places of the territory: {@link #ASSIGNED}; otherwise all
 * @param organisationName words to search organisations by
 * @param organisation number of the one chosen among those found
 * @param lastDay inclusive; blank: no end
 * @param name of whoever is invited; unused where the person is known
 * @param find not null: the button that only searches was pressed
 * @param token of the link to be, made with the form, so that sending it again makes no second one;
 *     unused where no link is made
 */
public record GrantFields(
    @Nullable String role,
    @Nullable String territoryName,
    @Nullable String territory,
    @Nullable String extent,
    @Nullable String organisationName,
    @Nullable String organisation,
    @Nullable String firstDay,
    @Nullable String lastDay,
    @Nullable String name,
    @Nullable String find,
    @Nullable String token) {

  /** The value of {@code extent} for all places of the territory. */
  static final String ALL = "all";

  /** The value of {@code extent} for those that are assigned to the person. */
  static final String ASSIGNED = "assigned";

  /** Nothing typed yet, in force from this day. */
  static GrantFields from(String firstDay) {
    return new GrantFields(null, null, null, ALL, null, null, firstDay, null, null, null, null);
  }

  boolean isOfAssignedPlaces() {
    return ASSIGNED.equals(extent);
  }

  /** The choice of {@link #extent} that is shown as made. */
  public String shownExtent() {
    return isOfAssignedPlaces() ? ASSIGNED : ALL;
  }
}
