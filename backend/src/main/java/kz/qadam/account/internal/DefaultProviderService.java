package kz.qadam.account.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderFailure;
import kz.qadam.account.ProviderFailure.Kind;
import kz.qadam.account.ProviderService;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Service;

/**
 * The authorization code flow with PKCE, state and nonce; what it must remember is in the store.
 */
@Service
class DefaultProviderService implements ProviderService {

  /** Long enough to find one's password, short enough for a browser left open. */
  private static final Duration REQUEST_LIFE = Duration.ofMinutes(10);

  private final ProviderSettings settings;
  private final ProviderConnection provider;
  private final ProviderStore store;
  private final ProviderPeople people;
  private final OwnerProof proof;
  private final Clock clock;

  DefaultProviderService(
      ProviderSettings settings,
      ProviderConnection provider,
      ProviderStore store,
      ProviderPeople people,
      OwnerProof proof,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.store = store;
    this.people = people;
    this.proof = proof;
    this.clock = clock;
  }

  @Override
  public Optional<LocalizedText> findProviderName() {
    if (!settings.isOn()) {
      return Optional.empty();
    }
    String host = URI.create(settings.issuer()).getHost();
    return Optional.of(
        settings.name().isEmpty() ? new LocalizedText(host, null, null) : settings.name());
  }

  @Override
  public Departure depart(Trip trip) {
    return depart(trip, null);
  }

  @Override
  public Departure departToLink(Trip trip, PersonId person, String password, String code) {
    proof.require(person, password, code);
    return depart(trip, person);
  }

  private Departure depart(Trip trip, @Nullable PersonId linkTo) {
    ProviderStore.Request request =
        new ProviderStore.Request(
            SessionToken.make(),
            SessionToken.make(),
            SessionToken.make(),
            trip.returnAddress().toString(),
            trip.nextPath(),
            linkTo);
    URI address = URI.create(authorization(request).getAuthorizationRequestUri());
    String ticket = SessionToken.make();
    Instant now = clock.instant();
    store.add(SessionToken.hash(ticket), request, now, now.plus(REQUEST_LIFE));
    return new Departure(address, ticket);
  }

  private OAuth2AuthorizationRequest authorization(ProviderStore.Request request) {
    ClientRegistration found = provider.get();
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(found.getClientId())
        .authorizationUri(Objects.requireNonNull(found.getProviderDetails().getAuthorizationUri()))
        .redirectUri(request.returnAddress())
        .scopes(settings.scopes())
        .state(request.state())
        .attributes(
            Map.of(
                OidcParameterNames.NONCE, request.nonce(),
                PkceParameterNames.CODE_VERIFIER, request.codeVerifier()))
        .additionalParameters(
            sent -> {
              sent.put(OidcParameterNames.NONCE, SessionToken.digest(request.nonce()));
              sent.put(
                  PkceParameterNames.CODE_CHALLENGE, SessionToken.digest(request.codeVerifier()));
              sent.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
              if (request.linkTo() != null) {
                // Whoever links proves anew who they are there: somebody else may be signed in.
                sent.put("prompt", "login");
              }
            })
        .build();
  }

  @Override
  public Arrival arrive(String ticket, Answer answer, @Nullable PersonId signedIn) {
    ProviderStore.Request request = take(ticket, answer);
    if (request.linkTo() != null && !request.linkTo().equals(signedIn)) {
      throw new ProviderFailure(Kind.LAPSED, "another person is signed in now");
    }
    if (answer.code() == null) {
      throw refusal(answer);
    }
    ProviderPeople.Identity identity =
        ProviderPeople.Identity.of(
            settings.issuer(), provider.redeem(exchange(request, answer.code())));
    PersonId person =
        request.linkTo() == null
            ? people.getOrOpen(identity)
            : people.link(identity, request.linkTo());
    return new Arrival(person, request.nextPath(), request.linkTo() != null);
  }

  private ProviderStore.Request take(String ticket, Answer answer) {
    return store
        .take(
            SessionToken.hash(ticket),
            Objects.requireNonNullElse(answer.state(), ""),
            clock.instant())
        .orElseThrow(() -> new ProviderFailure(Kind.LAPSED, "no such request is open"));
  }

  /** RFC 6749, 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6. */
  private static ProviderFailure refusal(Answer answer) {
    Kind kind =
        switch (answer.error()) {
          case "access_denied", "login_required", "consent_required", "interaction_required" ->
              Kind.DENIED;
          case "server_error", "temporarily_unavailable" -> Kind.UNAVAILABLE;
          case null, default -> Kind.UNPROVEN;
        };
    return new ProviderFailure(kind, "the provider sent no code");
  }

  private OAuth2AuthorizationExchange exchange(ProviderStore.Request request, String code) {
    OAuth2AuthorizationResponse response =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(request.returnAddress())
            .state(request.state())
            .build();
    return new OAuth2AuthorizationExchange(authorization(request), response);
  }

  @Override
  public Link getLink(PersonId person) {
    return people.getLink(settings.issuer(), person);
  }

  @Override
  public void unlink(PersonId person) {
    people.unlink(settings.issuer(), person);
  }
}
