package kz.qadam.account.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts grants on the record by the numbers of people, never by their names. */
@Component
class GrantDecisions {

  private final Ledger ledger;

  GrantDecisions(Ledger ledger) {
    this.ledger = ledger;
  }

  void given(PersonId person, Grant grant, @Nullable PersonId givenBy) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("role", grant.role().code());
    switch (grant.scope()) {
      case GrantScope.Territory territory -> content.put("territory", territory.code().value());
      case GrantScope.Organisation(long id) -> content.put("organisation", Long.toString(id));
    }
    content.put("validFrom", grant.validFrom().toString());
    if (grant.validTo() != null) {
      content.put("validTo", grant.validTo().toString());
    }
    ledger.append(
        new Decision(
            Decision.Kind.GRANT_GIVEN, "person/" + person, PersonId.actor(givenBy), content));
  }
}
