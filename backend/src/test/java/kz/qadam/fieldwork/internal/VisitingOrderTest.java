package kz.qadam.fieldwork.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitingOrderTest {

  private static VisitingOrder.Stop stop(long id, String due, @Nullable Double longitude) {
    return new VisitingOrder.Stop(
        new Assignment(
            id,
            new PlaceId(id),
            new NamedPerson(new PersonId(1), "Айгүл"),
            AssignmentReason.NEVER,
            LocalDate.parse(due),
            false),
        Optional.ofNullable(longitude).map(east -> new Position(43.25, east)));
  }

  private static List<Long> order(VisitingOrder.Stop... stops) {
    return VisitingOrder.of(List.of(stops)).stream().map(Assignment::id).toList();
  }

  @Test
  void startsWhereItIsDueFirstAndGoesOnToTheNearest() {
    assertThat(
            order(
                stop(1, "2026-12-20", 76.90),
                stop(2, "2026-12-01", 76.95),
                stop(3, "2026-12-20", 77.20),
                stop(4, "2026-12-20", 76.96)))
        .containsExactly(2L, 4L, 1L, 3L);
  }

  @Test
  void placesWithoutAPositionComeLastByTheirDay() {
    assertThat(
            order(
                stop(1, "2026-12-20", null),
                stop(2, "2026-12-19", null),
                stop(3, "2026-12-21", 76.9)))
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void nothingToVisitIsNoWay() {
    assertThat(order()).isEmpty();
  }
}
