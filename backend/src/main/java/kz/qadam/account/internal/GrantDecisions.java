package kz.qadam.account.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PersonId;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.territory.KatoCode;
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
    record(Decision.Kind.GRANT_GIVEN, person, givenBy, content(grant));
  }

  /** Says which grant ended by what it was, as the entry that gave it does. */
  void ended(KeptGrant ended, PersonId endedBy) {
    record(Decision.Kind.GRANT_ENDED, ended.person(), endedBy, content(ended.grant()));
  }

  /** Whoever gives somebody a password can sign in as them until they change it. */
  void passwordReset(PersonId person, PersonId resetBy) {
    record(Decision.Kind.PASSWORD_RESET, person, resetBy, Map.of("to", "first-password"));
  }

  /** Whoever takes it away leaves the account to its password alone. */
  void secondFactorRemoved(PersonId person, PersonId removedBy) {
    record(
        Decision.Kind.SECOND_FACTOR_REMOVED, person, removedBy, Map.of("from", "on", "to", "off"));
  }

  void erased(PersonId person, PersonId erasedBy) {
    record(Decision.Kind.PERSON_ERASED, person, erasedBy, Map.of("to", "erased"));
  }

  private static Map<String, String> content(Grant grant) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("role", grant.role().code());
    switch (grant.scope()) {
      case GrantScope.Territory territory -> content.put("territory", territory.code().value());
      case GrantScope.AssignedPlaces(KatoCode within) -> {
        content.put("territory", within.value());
        content.put("places", "assigned");
      }
      case GrantScope.Organisation(long id) -> content.put("organisation", Long.toString(id));
    }
    content.put("validFrom", grant.validFrom().toString());
    if (grant.validTo() != null) {
      content.put("validTo", grant.validTo().toString());
    }
    return content;
  }

  private void record(
      Decision.Kind kind, PersonId person, @Nullable PersonId by, Map<String, String> content) {
    ledger.append(new Decision(kind, "person/" + person, PersonId.actor(by), content));
  }
}
