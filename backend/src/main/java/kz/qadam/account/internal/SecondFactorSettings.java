package kz.qadam.account.internal;

import java.util.Set;
import kz.qadam.account.Grant;
import kz.qadam.account.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Of whom an installation demands a second factor.
 *
 * @param demandedOf roles, e.g. reviewer and administrator; others may have one
 */
@ConfigurationProperties("qadam.second-factor")
record SecondFactorSettings(@DefaultValue Set<Role> demandedOf) {

  SecondFactorSettings {
    demandedOf = Set.copyOf(demandedOf);
  }

  boolean isDemandedBy(Grant grant) {
    return demandedOf.contains(grant.role());
  }
}
