package kz.qadam.map.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("EnumOrdinal") // the bits are made of ordinals
class LevelBitsTest {

  private static final int WHEELCHAIR = 0b00001;
  private static final int WHEELCHAIR_AND_SIGHT = 0b00101;

  @ParameterizedTest(name = "{0}..{1} and {2}..{3}: {4}")
  @CsvSource({
    "ACCESSIBLE, ACCESSIBLE, ACCESSIBLE, ACCESSIBLE, ACCESSIBLE",
    "ACCESSIBLE, ACCESSIBLE, PARTIAL, PARTIAL, PARTIAL",
    "CONDITIONAL, CONDITIONAL, PARTIAL, PARTIAL, CONDITIONAL",
    "INACCESSIBLE, INACCESSIBLE, INACCESSIBLE, ACCESSIBLE, INACCESSIBLE",
    "ACCESSIBLE, ACCESSIBLE, INACCESSIBLE, ACCESSIBLE, UNDECIDED",
    "PARTIAL, ACCESSIBLE, PARTIAL, PARTIAL, PARTIAL",
    "CONDITIONAL, ACCESSIBLE, PARTIAL, PARTIAL, UNDECIDED",
  })
  void takesTheWorstOverGroups(
      AccessLevel worst1,
      AccessLevel best1,
      AccessLevel worst2,
      AccessLevel best2,
      AccessState state) {
    int levels =
        LevelBits.encode(
            Map.of(
                DisabilityGroup.WHEELCHAIR, new AccessRange(worst1, best1),
                DisabilityGroup.SIGHT, new AccessRange(worst2, best2)));
    int range = LevelBits.rangeOver(WHEELCHAIR_AND_SIGHT, levels);
    assertThat(AccessState.values()[LevelBits.stateOf(range)]).isEqualTo(state);
    assertThat(LevelBits.decode(range))
        .isEqualTo(new AccessRange(worst1, best1).worstOf(new AccessRange(worst2, best2)));
  }

  @Test
  void leavesAGroupNobodyAssessedOpen() {
    int levels = LevelBits.encode(Map.of());
    assertThat(LevelBits.decode(LevelBits.rangeOver(WHEELCHAIR, levels)))
        .isEqualTo(AccessRange.UNKNOWN);
  }
}
