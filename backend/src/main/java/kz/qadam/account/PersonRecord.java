package kz.qadam.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that an administrator is shown of a person.
 *
 * @param knownPerson null: erased, only the number is left
 * @param erasedAt null: not erased
 * @param grants within the administrator's area, oldest first
 * @param devices open sessions; none when the person is not wholly the administrator's
 * @param links with accounts at providers; none when the person is not wholly the administrator's
 * @param isWhollyManaged no open grant lies outside the administrator's area, so that password,
 *     devices, second factor and erasure are theirs, too
 * @param hasSecondFactor it is on; false when the person is not wholly the administrator's
 */
public record PersonRecord(
    PersonId id,
    @Nullable Person knownPerson,
    Instant createdAt,
    @Nullable Instant erasedAt,
    List<KeptGrant> grants,
    List<Device> devices,
    List<ProviderAccount> links,
    boolean isWhollyManaged,
    boolean hasSecondFactor) {

  public PersonRecord {
    grants = List.copyOf(grants);
    devices = List.copyOf(devices);
    links = List.copyOf(links);
  }

  public Optional<Person> person() {
    return Optional.ofNullable(knownPerson);
  }
}
