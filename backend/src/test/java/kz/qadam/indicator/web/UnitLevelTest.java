package kz.qadam.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import org.junit.jupiter.api.Test;

class UnitLevelTest {

  private static final List<DisabilityGroup> ALL = List.of(DisabilityGroup.values());
  private static final AccessRange ACCESSIBLE = AccessRange.of(AccessLevel.ACCESSIBLE);
  private static final AccessRange PARTIAL = AccessRange.of(AccessLevel.PARTIAL);

  @Test
  void isTheLevelOfTheGroupThatTheListIsAbout() {
    Map<DisabilityGroup, AccessRange> levels =
        Map.of(DisabilityGroup.WHEELCHAIR, PARTIAL, DisabilityGroup.HEARING, ACCESSIBLE);
    assertThat(UnitLevel.of(levels, List.of(DisabilityGroup.HEARING)).state())
        .isEqualTo("accessible");
  }

  @Test
  void staysOpenOverAllGroupsWhileOneIsNotAssessed() {
    UnitLevel level = UnitLevel.of(Map.of(DisabilityGroup.WHEELCHAIR, PARTIAL), ALL);
    assertThat(level.state()).isEqualTo("undecided");
    assertThat(level.range())
        .isEqualTo(new AccessRange(AccessLevel.INACCESSIBLE, AccessLevel.PARTIAL));
  }

  @Test
  void isNotAssessedWhereNobodyLooked() {
    assertThat(UnitLevel.of(Map.of(), ALL).state()).isEqualTo("not-assessed");
    assertThat(
            UnitLevel.of(
                    Map.of(DisabilityGroup.WHEELCHAIR, PARTIAL), List.of(DisabilityGroup.HEARING))
                .state())
        .isEqualTo("not-assessed");
  }
}
