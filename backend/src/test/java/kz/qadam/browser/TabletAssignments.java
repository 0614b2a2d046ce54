package kz.qadam.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.AssignmentService;
import kz.qadam.place.PlaceId;
import org.springframework.context.ApplicationContext;

/** Gives places to auditors, as a reviewer does. */
public record TabletAssignments(ApplicationContext application) {

  private static final int DAYS_TO_GO = 9;

  /** The place is on the list of whoever has this session. */
  void give(PlaceId place, String session) {
    give(List.of(place), session);
  }

  /** All of them are. */
  public void give(List<PlaceId> places, String session) {
    String reviewer = TestPeople.signIn(application, Role.REVIEWER, GrantScope.COUNTRY);
    SignedIn who = application.getBean(SessionService.class).find(reviewer).join().orElseThrow();
    application
        .getBean(AssignmentService.class)
        .assign(
            who,
            places,
            TestPeople.personOf(application, session),
            LocalDate.now(ZoneId.of("Asia/Almaty")).plusDays(DAYS_TO_GO),
            AssignmentReason.NEVER);
  }
}
