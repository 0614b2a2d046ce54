package kz.qadam.account;

import java.util.List;
import kz.qadam.territory.KatoCode;

/**
 * Where somebody is an administrator: these territories with all below them. Organisations lie in
 * no territory, so only an administrator of the country has to do with their representatives.
 */
public record AdministeredArea(List<KatoCode> territories) {

  /** Of somebody who is no administrator. */
  public static final AdministeredArea NOWHERE = new AdministeredArea(List.of());

  public AdministeredArea {
    territories = List.copyOf(territories);
  }

  /** What the grants in force say; empty for somebody who is no administrator. */
  public static AdministeredArea of(SignedIn who) {
    return of(who.grants());
  }

  /** What these grants say, taken as being in force. */
  public static AdministeredArea of(List<Grant> grants) {
    return new AdministeredArea(
        grants.stream()
            .filter(grant -> grant.role() == Role.ADMINISTRATOR)
            .map(Grant::scope)
            .filter(GrantScope.Territory.class::isInstance)
            .map(scope -> ((GrantScope.Territory) scope).code())
            .distinct()
            .toList());
  }

  public boolean isCountry() {
    return territories.contains(KatoCode.COUNTRY);
  }

  /** Whether a grant for this scope is theirs to give and to end. */
  public boolean contains(GrantScope scope) {
    return switch (scope) {
      case GrantScope.Territory(KatoCode code) -> contains(code);
      case GrantScope.AssignedPlaces(KatoCode within) -> contains(within);
      case GrantScope.Organisation _ -> isCountry();
    };
  }

  private boolean contains(KatoCode code) {
    return territories.stream().anyMatch(territory -> territory.contains(code));
  }
}
