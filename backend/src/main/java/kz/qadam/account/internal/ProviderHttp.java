package kz.qadam.account.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring's parts of an OpenID Connect client, each told to give up after a few seconds. */
final class ProviderHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final ClientHttpRequestFactory requests = requests();

  private static ClientHttpRequestFactory requests() {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1) // some providers stumble over an offered upgrade
            .build();
    JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(PATIENCE);
    return factory;
  }

  /** Throws {@link org.springframework.web.client.RestClientException} without an answer. */
  Map<String, Object> readConfiguration(String address) {
    RequestEntity<Void> request = RequestEntity.get(URI.create(address)).build();
    return Objects.requireNonNullElse(
        new RestTemplate(requests).exchange(request, OBJECT).getBody(), Map.of());
  }

  /** Checks state and nonce, redeems the code, checks the token and asks for the name. */
  OidcAuthorizationCodeAuthenticationProvider verifier() {
    OidcAuthorizationCodeAuthenticationProvider verifier =
        new OidcAuthorizationCodeAuthenticationProvider(tokens(), users());
    verifier.setJwtDecoderFactory(this::decoder);
    return verifier;
  }

  private RestClientAuthorizationCodeTokenResponseClient tokens() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  private OidcUserService users() {
    RestTemplate template = new RestTemplate(requests);
    template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
    plain.setRestOperations(template);
    OidcUserService users = new OidcUserService();
    users.setOauth2UserService(plain);
    return users;
  }

  /** Any algorithm with a public key will do: the keys are the provider's own. */
  private JwtDecoder decoder(ClientRegistration provider) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(provider))));
    return decoder;
  }
}
