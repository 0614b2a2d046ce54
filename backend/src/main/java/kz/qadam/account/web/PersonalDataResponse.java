package kz.qadam.account.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qadam.account.Device;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Invitation;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonExport;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderAccount;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** All that is kept of a person, as JSON. Other people appear as their numbers only. */
record PersonalDataResponse(
    PersonResponse person,
    List<GrantResponse> grants,
    List<DeviceResponse> devices,
    List<ProviderAccount> providerAccounts,
    List<InvitationResponse> invitations,
    List<LedgerEntry> decisionsOnYou,
    List<LedgerEntry> decisionsByYou,
    Map<String, List<RawValue>> records) {

  PersonalDataResponse {
    grants = List.copyOf(grants);
    devices = List.copyOf(devices);
    providerAccounts = List.copyOf(providerAccounts);
    invitations = List.copyOf(invitations);
    decisionsOnYou = List.copyOf(decisionsOnYou);
    decisionsByYou = List.copyOf(decisionsByYou);
    records = Map.copyOf(records);
  }

  /** The account. */
  record PersonResponse(
      String id, String login, String name, Instant createdAt, boolean hasSecondFactor) {}

  /**
   * A grant; one of territory and organisation is null.
   *
   * @param onlyAssigned for those places of the territory alone that are assigned to the person
   */
  record GrantResponse(
      String role,
      @Nullable String territory,
      @Nullable String organisation,
      boolean onlyAssigned,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      Instant givenAt,
      String givenBy,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {}

  /** A session. */
  record DeviceResponse(String label, Instant signedInAt, Instant lastSeenAt) {}

  /** An invitation that the person made or accepted. */
  record InvitationResponse(
      String role,
      @Nullable String forWhom,
      String invitedBy,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant acceptedAt,
      @Nullable String acceptedBy,
      @Nullable Instant revokedAt) {}

  static PersonalDataResponse of(PersonExport data) {
    return new PersonalDataResponse(
        new PersonResponse(
            data.person().id().toString(),
            data.person().login(),
            data.person().displayName(),
            data.createdAt(),
            data.hasSecondFactor()),
        data.grants().stream().map(PersonalDataResponse::grant).toList(),
        data.devices().stream().map(PersonalDataResponse::device).toList(),
        data.providerAccounts(),
        data.invitations().stream().map(PersonalDataResponse::invitation).toList(),
        data.about(),
        data.decisions(),
        records(data.records()));
  }

  /** They are JSON already. */
  private static Map<String, List<RawValue>> records(Map<String, List<String>> kept) {
    Map<String, List<RawValue>> records = new TreeMap<>();
    kept.forEach((name, rows) -> records.put(name, rows.stream().map(RawValue::new).toList()));
    return records;
  }

  private static GrantResponse grant(KeptGrant kept) {
    GrantScope scope = kept.grant().scope();
    return new GrantResponse(
        kept.grant().role().code(),
        territory(scope),
        scope instanceof GrantScope.Organisation(long id) ? Long.toString(id) : null,
        scope instanceof GrantScope.AssignedPlaces,
        kept.grant().validFrom(),
        kept.grant().validTo(),
        kept.givenAt(),
        actor(kept.givenBy()),
        kept.endedAt(),
        kept.endedAt() == null ? null : actor(kept.endedBy()));
  }

  private static @Nullable String territory(GrantScope scope) {
    return switch (scope) {
      case GrantScope.Territory(KatoCode code) -> code.value();
      case GrantScope.AssignedPlaces(KatoCode within) -> within.value();
      case GrantScope.Organisation _ -> null;
    };
  }

  private static DeviceResponse device(Device device) {
    return new DeviceResponse(device.label(), device.signedInAt(), device.lastSeenAt());
  }

  private static InvitationResponse invitation(Invitation one) {
    return new InvitationResponse(
        one.grant().role().code(),
        one.displayName(),
        actor(one.invitedBy()),
        one.createdAt(),
        one.expiresAt(),
        one.acceptedAt(),
        one.acceptedBy() == null ? null : actor(one.acceptedBy()),
        one.revokedAt());
  }

  private static String actor(@Nullable NamedPerson person) {
    return PersonId.actor(person == null ? null : person.id());
  }
}
