package kz.qadam.account;

import java.time.Instant;

/**
 * An account at an OpenID Connect provider that somebody signs in with.
 *
 * @param subject who they are there
 */
public record ProviderAccount(String issuer, String subject, Instant linkedAt) {}
