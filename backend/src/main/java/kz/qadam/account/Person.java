package kz.qadam.account;

/**
 * Somebody with an account.
 *
 * @param login lower case
 * @param mustChangePassword the password was given by somebody else
 */
public record Person(PersonId id, String login, String displayName, boolean mustChangePassword) {}
