package kz.qadam.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of the units behind a number.
 *
 * @param total all units of the list, on every page
 * @param last where the next page starts after; null on the last page
 */
public record UnitPage(List<Unit> units, long total, Unit.@Nullable Key last) {

  public UnitPage {
    units = List.copyOf(units);
  }

  public Optional<Unit.Key> next() {
    return Optional.ofNullable(last);
  }
}
