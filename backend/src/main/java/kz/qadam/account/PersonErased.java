package kz.qadam.account;

import java.time.Instant;

/**
 * A person was erased but for the number; published in that transaction, so that each module
 * forgets what it keeps of them.
 *
 * @param by who erased them
 */
public record PersonErased(PersonId person, PersonId by, Instant at) {}
