package kz.qadam.account.internal;

import java.time.Instant;
import java.util.Optional;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;

/** Where people and grants are kept. */
public interface PersonStore {

  /** A person and the hash of their password. */
  record Stored(Person person, String passwordHash) {}

  /** Adds a person; empty when the login is taken. */
  Optional<PersonId> add(Stored person, Instant at);

  /** Somebody who was not erased. */
  Optional<Stored> findPerson(String login);

  /** Somebody who was not erased. */
  Optional<Stored> findPerson(PersonId id);

  /** A password of the person's own choice. */
  void setPassword(PersonId id, String hash);
}
