package kz.qadam.account.web;

import java.util.Set;
import java.util.function.BiPredicate;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.GrantScope;
import kz.qadam.account.GrantService;
import kz.qadam.account.InvitationService;
import kz.qadam.account.PeopleService;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators manage, for the permission matrix. */
@Configuration(proxyBeanMethods = false)
class ManagedSubjects {

  private static final Set<Role> OF_THE_STANDARD = Set.of(Role.MINISTRY, Role.ADMINISTRATOR);

  private record Subject(String name, BiPredicate<SignedIn, String> within)
      implements ManagedSubject {

    @Override
    public boolean isWithin(SignedIn administrator, String id) {
      return within.test(administrator, id);
    }
  }

  /** What lies in no territory, such as organisations. */
  @Bean
  ManagedSubject country() {
    return new Subject("country", (who, _) -> AdministeredArea.of(who).isCountry());
  }

  /** The standard holds for the whole country, and so must the grant of whoever decides on it. */
  @Bean
  ManagedSubject standard() {
    return new Subject(
        "standard",
        (who, _) ->
            who.grants().stream()
                .filter(grant -> OF_THE_STANDARD.contains(grant.role()))
                .anyMatch(grant -> grant.scope().equals(GrantScope.COUNTRY)));
  }

  @Bean
  ManagedSubject person(PeopleService people) {
    return new Subject(
        "person",
        (who, id) ->
            PathNumber.isNumber(id) && people.isVisible(who, new PersonId(PathNumber.parse(id))));
  }

  @Bean
  ManagedSubject grant(GrantService grants) {
    return new Subject(
        "grant",
        (who, id) -> PathNumber.isNumber(id) && grants.isWithin(who, PathNumber.parse(id)));
  }

  @Bean
  ManagedSubject invitation(InvitationService invitations) {
    return new Subject(
        "invitation",
        (who, id) -> PathNumber.isNumber(id) && invitations.isWithin(who, PathNumber.parse(id)));
  }
}
