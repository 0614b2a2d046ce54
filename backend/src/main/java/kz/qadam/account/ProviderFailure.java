package kz.qadam.account;

import java.util.Locale;

/** Why somebody did not come in through the provider; they are told so on a page of its own. */
public final class ProviderFailure extends RuntimeException {

  /** Each has texts under {@code account.provider.failure.<code>}. */
  public enum Kind {
    /** The person, or the provider for them, said no. */
    DENIED,
    /** Too late, used before, or begun in another browser. */
    LAPSED,
    /** The provider does not answer. */
    UNAVAILABLE,
    /** The provider's answer does not prove who it is. */
    UNPROVEN,
    /** Nobody has an account under this name, and none is opened. */
    NO_ACCOUNT,
    /** The account there belongs to somebody else here, or this one is linked already. */
    TAKEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;

  public ProviderFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ProviderFailure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
