package kz.qadam.account.internal;

import java.util.Set;
import kz.qadam.text.LocalizedText;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider of an installation.
 *
 * @param issuer its address, exactly as in its tokens; empty: there is no provider
 * @param clientSecret empty: the provider knows this installation as a public client
 * @param name on the button
 * @param newcomers what happens to somebody nobody here knows
 */
@ConfigurationProperties("qadam.oidc")
record ProviderSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue LocalizedText name,
    @DefaultValue({"openid", "profile"}) Set<String> scopes,
    @DefaultValue("refuse") Newcomers newcomers) {

  enum Newcomers {
    /** They get an account without roles. */
    ACCOUNT,
    REFUSE
  }

  ProviderSettings {
    scopes = Set.copyOf(scopes);
    if (!issuer.isEmpty() && (clientId.isEmpty() || !scopes.contains("openid"))) {
      throw new IllegalArgumentException(
          "qadam.oidc.issuer needs qadam.oidc.client-id and the scope openid");
    }
  }

  boolean isOn() {
    return !issuer.isEmpty();
  }
}
