package kz.qadam.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn from, how many repeats, and for whom.
 *
 * @param knownKind code of a kind of place; null: every kind
 * @param from first day of the visits that may be repeated
 * @param to last such day, not before {@code from}
 * @param repeats 1 to {@link #MOST_REPEATS}
 * @param dueOn last day of the repeats
 * @param auditors who repeats them
 */
public record DrawRequest(
    KatoCode territory,
    @Nullable String knownKind,
    LocalDate from,
    LocalDate to,
    int repeats,
    LocalDate dueOn,
    List<PersonId> auditors) {

  /** More at once is a typing mistake. */
  public static final int MOST_REPEATS = 500;

  public DrawRequest {
    auditors = auditors.stream().distinct().toList();
  }

  public Optional<String> kind() {
    return Optional.ofNullable(knownKind);
  }
}
