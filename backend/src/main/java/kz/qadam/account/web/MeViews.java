package kz.qadam.account.web;

import java.util.List;
import kz.qadam.account.Device;
import kz.qadam.account.Grant;
import kz.qadam.account.ProviderService;
import kz.qadam.account.SignedIn;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an account into words. */
@Component
class MeViews {

  private final GrantWords words;

  MeViews(GrantWords words) {
    this.words = words;
  }

  /** The page {@code account/me}. */
  public record MeView(
      String name,
      List<RoleLine> roles,
      List<DeviceLine> devices,
      @Nullable ProviderLine provider) {

    public MeView {
      roles = List.copyOf(roles);
      devices = List.copyOf(devices);
    }

    /** Whether somebody is signed in elsewhere. */
    public boolean isElsewhere() {
      return devices.size() > 1;
    }
  }

  /** A role and where and until when it holds. */
  public record RoleLine(String role, String where, String until) {}

  /**
   * A device; the one in use is signed out by its own button.
   *
   * @param firstSeen when it was signed in: it tells apart two that are called the same
   */
  public record DeviceLine(
      long id, String label, String firstSeen, String lastSeen, boolean isThis) {}

  /** The OpenID Connect provider of this installation, and how the account is linked with it. */
  public record ProviderLine(String name, ProviderService.Link link) {}

  MeView of(
      SignedIn who, List<Device> devices, @Nullable ProviderLine provider, Language language) {
    return new MeView(
        who.displayName(),
        who.grants().stream().map(grant -> role(grant, language)).toList(),
        devices.stream().map(device -> device(device, who, language)).toList(),
        provider);
  }

  private RoleLine role(Grant grant, Language language) {
    return new RoleLine(
        words.role(grant.role(), language),
        words.where(grant.scope(), language),
        words.until(grant, language));
  }

  private DeviceLine device(Device device, SignedIn who, Language language) {
    return new DeviceLine(
        device.sessionId(),
        words.device(device, language),
        words.time(device.signedInAt(), language),
        words.time(device.lastSeenAt(), language),
        device.sessionId() == who.sessionId());
  }
}
