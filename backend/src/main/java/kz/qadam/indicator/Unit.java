package kz.qadam.indicator;

import java.time.LocalDate;
import java.util.Map;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator counts one by one: a place, or a service given at a place, as it was at the
 * date of the figure.
 *
 * @param key position in the list, for paging
 * @param service null: the unit is the place itself
 * @param levels of the place by the date; empty for a service and for a place nobody assessed
 * @param commitment null: none was accepted by the date
 */
public record Unit(
    Key key,
    String kind,
    LocalizedText name,
    LocalizedText address,
    OwnerClass ownerClass,
    KatoCode territory,
    @Nullable LocalizedText service,
    Map<DisabilityGroup, AccessRange> levels,
    @Nullable AcceptedCommitment commitment) {

  public Unit {
    levels = Map.copyOf(levels);
  }

  /**
   * Identity of a unit and its place in the order of lists.
   *
   * @param serviceId 0: the place itself
   */
  public record Key(PlaceId place, long serviceId) {}

  /**
   * The commitment as it stood at the date.
   *
   * @param confirmedOn null: not confirmed by then
   */
  public record AcceptedCommitment(
      long id,
      String documentNumber,
      LocalDate acceptedOn,
      LocalDate dueOn,
      @Nullable LocalDate confirmedOn) {}
}
