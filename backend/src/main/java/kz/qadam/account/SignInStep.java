package kz.qadam.account;

/** What a right password, or the word of a provider, leads to. */
public sealed interface SignInStep {

  /** A session: the token for its cookie. */
  record Opened(String token) implements SignInStep {}

  /** The form for a code of the second factor: the ticket that only this browser keeps. */
  record CodeNeeded(String ticket) implements SignInStep {}
}
