package kz.qadam.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who did something.
 *
 * @param displayName null: erased since, only the number is left
 */
public record NamedPerson(PersonId id, @Nullable String displayName) {}
