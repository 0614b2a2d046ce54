package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.qadam.standard.DisabilityGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a risk. */
class PlaceRiskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Set<DisabilityGroup> ALL = EnumSet.allOf(DisabilityGroup.class);

  @Test
  void whereNobodyEverWasNothingIsKnownOfAnyGroup() {
    PlaceRisk risk = PlaceRisk.of(Set.of(), Set.of(), null);
    assertThat(risk.undecided()).isEqualTo(ALL);
    assertThat(risk.isAny()).isTrue();
  }

  @Test
  void whatIsKnownToBeUsableByEverybodyIsNoRiskUntilAnOrderIsOpen() {
    assertThat(PlaceRisk.of(Set.of(), ALL, null).isAny()).isFalse();
    assertThat(PlaceRisk.of(Set.of(), ALL, TODAY).isAny()).isTrue();
    assertThat(PlaceRisk.of(ALL, Set.of(), null).isAny()).isTrue();
  }

  @ParameterizedTest(name = "term {0}: overdue {1}")
  @CsvSource({"2026-11-25, true", "2026-11-26, false", "2026-11-27, false", ", false"})
  void theTermIncludesItsLastDay(LocalDate dueOn, boolean isOverdue) {
    assertThat(PlaceRisk.of(ALL, Set.of(), dueOn).isOrderOverdue(TODAY)).isEqualTo(isOverdue);
  }

  @Test
  void noGroupIsBothShutOutAndUndecided() {
    assertThatThrownBy(() -> new PlaceRisk(ALL, Set.of(DisabilityGroup.SIGHT), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
