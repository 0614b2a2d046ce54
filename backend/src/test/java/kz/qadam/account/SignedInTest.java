package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedInTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final KatoCode ALMATY = new KatoCode("750000000");

  private static SignedIn with(boolean mustChangePassword, Grant... grants) {
    return new SignedIn(new PersonId(1), "А. Б.", mustChangePassword, 1, List.of(grants));
  }

  private static Grant auditor(KatoCode where, @Nullable LocalDate end) {
    return new Grant(Role.AUDITOR, new GrantScope.Territory(where), FIRST_DAY, end);
  }

  @ParameterizedTest(name = "auditor of {0} in {1}: {2}")
  @CsvSource({
    "750000000, 750000000, true",
    "750000000, 751110000, true",
    "751110000, 750000000, false",
    "750000000, 710000000, false",
    "000000000, 710000000, true"
  })
  void mayWithinTheTerritoryAndAllBelowIt(String granted, String place, boolean expected) {
    SignedIn who = with(false, auditor(new KatoCode(granted), null));
    assertThat(who.may(Role.AUDITOR, new KatoCode(place))).isEqualTo(expected);
    assertThat(who.may(Role.REVIEWER, new KatoCode(place))).isFalse();
  }

  @Test
  void mayNothingBeforeTheFirstPasswordIsChanged() {
    assertThat(with(true, auditor(ALMATY, null)).may(Role.AUDITOR, ALMATY)).isFalse();
  }

  @Test
  void representativeSpeaksForTheirOrganisationAlone() {
    GrantScope ours = new GrantScope.Organisation(7);
    SignedIn who = with(false, new Grant(Role.ORGANISATION, ours, FIRST_DAY, null));
    assertThat(who.speaksFor(7)).isTrue();
    assertThat(who.speaksFor(8)).isFalse();
    assertThat(who.may(Role.ORGANISATION, ALMATY)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-01-31, true", "2026-02-01, false"})
  void grantHoldsFromItsFirstDayUntilTheDayBeforeItsEnd(LocalDate day, boolean expected) {
    assertThat(auditor(ALMATY, LocalDate.of(2026, 2, 1)).isInForceOn(day)).isEqualTo(expected);
  }

  @Test
  void refusesRolesOutsideTheirKindOfScope() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grant(Role.ORGANISATION, GrantScope.COUNTRY, FIRST_DAY, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grant(Role.AUDITOR, new GrantScope.Organisation(7), FIRST_DAY, null));
    assertThatIllegalArgumentException().isThrownBy(() -> auditor(ALMATY, FIRST_DAY));
  }
}
