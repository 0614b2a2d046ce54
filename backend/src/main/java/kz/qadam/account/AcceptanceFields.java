package kz.qadam.account;

import org.jspecify.annotations.Nullable;

/** What somebody chooses who accepts an invitation, as it was typed. */
public record AcceptanceFields(
    @Nullable String login, @Nullable String name, @Nullable String password) {}
