package kz.qadam.audit.form;

import java.util.Optional;
import kz.qadam.standard.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One page of the form.
 *
 * @param knownZone null: the page is about the visit itself
 * @param entrance 0: about the place as a whole
 */
public record FormStep(@Nullable ZoneId knownZone, int entrance) {

  /** Who looked, when, and how many entrances there are. */
  public static final FormStep VISIT = new FormStep(null, 0);

  public Optional<ZoneId> zone() {
    return Optional.ofNullable(knownZone);
  }

  /** As in addresses: {@code visit}, {@code Z7}, {@code Z2-1}. */
  public String code() {
    if (knownZone == null) {
      return "visit";
    }
    return entrance == 0 ? knownZone.toString() : knownZone + "-" + entrance;
  }
}
