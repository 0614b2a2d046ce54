package kz.qadam.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the people that a query found, by name.
 *
 * @param knownNext where the next page starts; null: there is none
 */
public record PeoplePage(List<Entry> people, @Nullable PersonId knownNext) {

  public PeoplePage {
    people = List.copyOf(people);
  }

  /** A person and those of their grants that are in force and the reader's business. */
  public record Entry(Person person, List<Grant> grants) {

    public Entry {
      grants = List.copyOf(grants);
    }
  }

  public Optional<PersonId> next() {
    return Optional.ofNullable(knownNext);
  }
}
