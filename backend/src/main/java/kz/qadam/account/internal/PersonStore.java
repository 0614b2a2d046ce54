package kz.qadam.account.internal;

import java.time.Instant;
import java.util.Optional;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/** Where people and grants are kept. */
public interface PersonStore {

  /** A person and the hash of their password; null: they sign in at a provider only. */
  record Stored(Person person, @Nullable String passwordHash) {}

  /** Adds a person; empty when the login is taken. */
  Optional<PersonId> add(Stored person, Instant at);

  /** Somebody who was not erased. */
  Optional<Stored> findPerson(String login);

  /** Somebody who was not erased. */
  Optional<Stored> findPerson(PersonId id);

  /** Whether the password is one that somebody else set before this moment. */
  boolean hasFirstPasswordFrom(PersonId id, Instant before);

  /** A password of the person's own choice; false: the former one is no longer this. */
  boolean setPassword(PersonId id, String hash, String formerHash);
}
