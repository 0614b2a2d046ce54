package kz.qadam.account.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import kz.qadam.account.ProviderFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * What the service says to the provider and believes of its answers. The provider is first asked
 * when somebody wants to go there, and again an hour later: one that is down keeps nobody else out.
 */
@Component
class ProviderConnection {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderConnection.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
  private static final String CONFIGURATION = "/.well-known/openid-configuration";

  private final ProviderSettings settings;
  private final ProviderHttp http = new ProviderHttp();
  private final OidcAuthorizationCodeAuthenticationProvider verifier = http.verifier();
  private final LoadingCache<String, ClientRegistration> byIssuer =
      Caffeine.newBuilder().expireAfterWrite(BETWEEN_LOOKS).build(this::look);

  ProviderConnection(ProviderSettings settings) {
    this.settings = settings;
  }

  /**
   * The provider's addresses, as it publishes them.
   *
   * @throws ProviderFailure it does not answer, or says it is another
   */
  ClientRegistration get() {
    try {
      return byIssuer.get(settings.issuer());
    } catch (RestClientException | IllegalArgumentException e) {
      LOG.warn("The provider {} does not say where it is to be found", settings.issuer(), e);
      throw new ProviderFailure(ProviderFailure.Kind.UNAVAILABLE, "no configuration", e);
    }
  }

  /** OpenID Connect Discovery 1.0, section 4. */
  private ClientRegistration look(String issuer) {
    Map<String, Object> configuration =
        http.readConfiguration(issuer.replaceFirst("/$", "") + CONFIGURATION);
    if (!issuer.equals(configuration.get("issuer"))) {
      throw new IllegalArgumentException("another issuer: " + configuration.get("issuer"));
    }
    ClientRegistration.Builder found =
        ClientRegistrations.fromOidcConfiguration(configuration)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .scope(settings.scopes())
            .redirectUri("{returnAddress}");
    if (settings.clientSecret().isEmpty()) {
      found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    }
    return found.build();
  }

  /**
   * Redeems a code for a token, believes the token, and forgets both.
   *
   * @throws ProviderFailure the provider does not answer, or its answer proves nothing
   */
  OidcUser redeem(OAuth2AuthorizationExchange exchange) {
    try {
      Authentication proven =
          verifier.authenticate(new OAuth2LoginAuthenticationToken(get(), exchange));
      return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(proven).getPrincipal());
    } catch (OAuth2AuthenticationException e) {
      LOG.warn("The provider's answer opens nothing: {}", e.getError().getErrorCode());
      throw new ProviderFailure(
          isUnreachable(e) ? ProviderFailure.Kind.UNAVAILABLE : ProviderFailure.Kind.UNPROVEN,
          e.getError().getErrorCode(),
          e);
    }
  }

  private static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceAccessException) {
        return true;
      }
    }
    return false;
  }
}
