package kz.qadam.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.PeopleQuery;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads and changes people for those who manage them. */
public interface PeopleDirectory {

  /**
   * A row of people.
   *
   * @param knownPerson null: erased
   * @param erasedAt null: not erased
   */
  record Row(
      PersonId id, @Nullable Person knownPerson, Instant createdAt, @Nullable Instant erasedAt) {}

  /** People who were not erased and have or had a grant within the area, by name. */
  List<Person> findPeople(PeopleQuery query, AdministeredArea area, int limit);

  /** Also somebody who was erased. */
  Optional<Row> findRow(PersonId id);

  /** A password that only opens the page that changes it. */
  void setFirstPassword(PersonId id, String hash, Instant at);

  /** Removes login, name and password; the number stays. */
  void erase(PersonId id, Instant at);
}
