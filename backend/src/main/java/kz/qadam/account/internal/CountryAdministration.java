package kz.qadam.account.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import kz.qadam.account.GrantScope;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.Role;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody is left who administers the country, can sign in, and whose grant does
 * not run out by itself: without them nobody could ever be given a role again.
 */
@Component
class CountryAdministration {

  private final GrantStore grants;
  private final ProviderSettings provider;
  private final Clock clock;

  CountryAdministration(GrantStore grants, ProviderSettings provider, Clock clock) {
    this.grants = grants;
    this.provider = provider;
    this.clock = clock;
  }

  /** Whether this grant is one to ask before ending it, also when it runs out by itself. */
  static boolean isPart(KeptGrant kept) {
    return kept.grant().role() == Role.ADMINISTRATOR
        && kept.grant().scope().equals(GrantScope.COUNTRY);
  }

  /**
   * Asks for one that stays when those that leave have left.
   *
   * @throws ServiceException "last-administrator"
   */
  void requireOneBesides(Predicate<KeptGrant> leaving) {
    String issuer = provider.isOn() ? provider.issuer() : "";
    if (grants.lockCountryAdministration(LocalDate.now(clock), issuer).stream().allMatch(leaving)) {
      throw new ServiceException(
          ProblemType.LAST_ADMINISTRATOR, "nobody else administers the country without end");
    }
  }
}
