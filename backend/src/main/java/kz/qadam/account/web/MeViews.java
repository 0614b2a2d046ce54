package kz.qadam.account.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.qadam.account.Device;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.SignedIn;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Puts an account into words. */
@Component
class MeViews {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final TerritoryService territories;
  private final Texts texts;
  private final Clock clock;

  MeViews(TerritoryService territories, Texts texts, Clock clock) {
    this.territories = territories;
    this.texts = texts;
    this.clock = clock;
  }

  /** The page {@code account/me}. */
  public record MeView(String name, List<RoleLine> roles, List<DeviceLine> devices) {

    public MeView {
      roles = List.copyOf(roles);
      devices = List.copyOf(devices);
    }
  }

  /** A role and where and until when it holds. */
  public record RoleLine(String role, String where, String until) {}

  /** A device; the one in use is signed out by its own button. */
  public record DeviceLine(long id, String label, String lastSeen, boolean isThis) {}

  MeView of(SignedIn who, List<Device> devices, Language language) {
    return new MeView(
        who.displayName(),
        who.grants().stream().map(grant -> role(grant, language)).toList(),
        devices.stream().map(device -> device(device, who, language)).toList());
  }

  private RoleLine role(Grant grant, Language language) {
    String until =
        grant.validTo() == null
            ? texts.get(language, "account.no-end")
            : texts.get(
                language, "account.until", Dates.day(language, grant.validTo().minusDays(1)));
    return new RoleLine(
        texts.get(language, "account.role." + grant.role().code()),
        where(grant.scope(), language),
        until);
  }

  private String where(GrantScope scope, Language language) {
    return switch (scope) {
      case GrantScope.Territory(KatoCode code) ->
          territories
              .findTerritory(code)
              .flatMap(territory -> territory.name().bestFor(language))
              .map(LocalizedText.Part::value)
              .orElse(code.value());
      case GrantScope.Organisation(long id) ->
          texts.get(language, "account.organisation", Long.toString(id));
    };
  }

  private DeviceLine device(Device device, SignedIn who, Language language) {
    String label =
        device.label().isEmpty() ? texts.get(language, "account.unknown-device") : device.label();
    return new DeviceLine(
        device.sessionId(),
        label,
        time(device.lastSeenAt(), language),
        device.sessionId() == who.sessionId());
  }

  private String time(Instant instant, Language language) {
    ZonedDateTime local = instant.atZone(clock.getZone());
    return Dates.day(language, local.toLocalDate()) + ", " + TIME.format(local);
  }
}
