package kz.qadam.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.qadam.ledger.LedgerEntry;

/**
 * All that the service keeps of a person.
 *
 * @param hasSecondFactor codes of an app are asked for at sign-in
 * @param grants that they ever had, oldest first
 * @param devices sessions on record, open or not
 * @param providerAccounts that they sign in with
 * @param invitations that they made or accepted, newest first
 * @param about entries of the ledger on them
 * @param decisions entries of the ledger that they decided
 * @param records what other modules keep of them, as {@link PersonalRecords} gives it
 */
public record PersonExport(
    Person person,
    Instant createdAt,
    boolean hasSecondFactor,
    List<KeptGrant> grants,
    List<Device> devices,
    List<ProviderAccount> providerAccounts,
    List<Invitation> invitations,
    List<LedgerEntry> about,
    List<LedgerEntry> decisions,
    Map<String, List<String>> records) {

  public PersonExport {
    grants = List.copyOf(grants);
    devices = List.copyOf(devices);
    providerAccounts = List.copyOf(providerAccounts);
    invitations = List.copyOf(invitations);
    about = List.copyOf(about);
    decisions = List.copyOf(decisions);
    records = Map.copyOf(records);
  }
}
