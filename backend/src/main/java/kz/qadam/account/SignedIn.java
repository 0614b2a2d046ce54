package kz.qadam.account;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import kz.qadam.territory.KatoCode;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who sends a request, and what they may do now.
 *
 * @param sessionId the device they use
 * @param mustSetUpSecondFactor a role of theirs demands it
 * @param grants those in force; none before a first password was changed or a demanded second
 *     factor is on
 */
public record SignedIn(
    PersonId person,
    String displayName,
    boolean mustChangePassword,
    boolean mustSetUpSecondFactor,
    long sessionId,
    List<Grant> grants)
    implements Principal {

  private static final String ATTRIBUTE = SignedIn.class.getName();

  /** Somebody of whom no second factor is demanded, or who has one. */
  public SignedIn(
      PersonId person,
      String displayName,
      boolean mustChangePassword,
      long sessionId,
      List<Grant> grants) {
    this(person, displayName, mustChangePassword, false, sessionId, grants);
  }

  public SignedIn {
    grants = mustChangePassword || mustSetUpSecondFactor ? List.of() : List.copyOf(grants);
  }

  /** Whether a grant of this role holds for what lies in the territory. */
  public boolean may(Role role, KatoCode place) {
    return grants.stream()
        .filter(grant -> grant.role() == role)
        .anyMatch(
            grant ->
                grant.scope() instanceof GrantScope.Territory(KatoCode code)
                    && code.contains(place));
  }

  /** Whether they are an auditor of those places of the territory that are assigned to them. */
  public boolean mayAuditAssigned(KatoCode place) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.scope() instanceof GrantScope.AssignedPlaces(KatoCode within)
                    && within.contains(place));
  }

  /** Whether they speak for the organisation. */
  public boolean speaksFor(long organisation) {
    return grants.stream()
        .anyMatch(grant -> grant.scope().equals(new GrantScope.Organisation(organisation)));
  }

  /** Whoever sends this request; empty for a reader without an account. */
  public static Optional<SignedIn> find(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
  }

  /** Lets {@link #find} answer for the rest of the request. */
  public void putInto(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }

  /** The number, which is no personal data in logs. */
  @Override
  public String getName() {
    return person.toString();
  }
}
