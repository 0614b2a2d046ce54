package kz.qadam.place;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the organisations that match, in the order of their numbers.
 *
 * @param hasMore more follow
 */
public record OrganisationPage(List<Organisation> organisations, boolean hasMore) {

  public OrganisationPage {
    organisations = List.copyOf(organisations);
  }

  /** Last number of this page, after which the next one starts; empty: there is none. */
  public OptionalLong next() {
    return hasMore ? OptionalLong.of(organisations.getLast().id()) : OptionalLong.empty();
  }
}
