package kz.qadam.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.place.PlaceId;
import org.springframework.context.ApplicationContext;

/** People and audits that orders need: an auditor, a reviewer, and visits that one accepted. */
public final class OrderScene {

  /** 1000 mm where 1500 are needed. */
  public static final Map<String, String> NARROW_CORRIDOR = Map.of("0.COR-01.value", "1000");

  public static final Map<String, String> WIDE_CORRIDOR = Map.of("0.COR-01.value", "1800");

  private final ApplicationContext context;
  private final String auditor;
  private final String reviewer;

  public OrderScene(ApplicationContext context) {
    this.context = context;
    this.auditor = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    this.reviewer = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
  }

  /** The session of a reviewer of the whole country. */
  public String reviewer() {
    return reviewer;
  }

  public SignedIn who(String session) {
    return context.getBean(SessionService.class).find(session).join().orElseThrow();
  }

  private PersonId person(String session) {
    return who(session).person();
  }

  public AuditId submitted(PlaceId place, String visitedOn, Map<String, String> answers) {
    return submittedBy(auditor, place, visitedOn, answers);
  }

  public AuditId submittedBy(
      String session, PlaceId place, String visitedOn, Map<String, String> answers) {
    AuditService audits = context.getBean(AuditService.class);
    AuditId id = audits.startVisit(place).id();
    Map<String, String> fields = new HashMap<>(answers);
    fields.put("auditor", "Айгүл Серікова");
    fields.put("visited_on", visitedOn);
    fields.put("entrances", "1");
    audits.saveDraft(id, fields);
    return audits.submit(id, person(session)).id();
  }

  public AuditId accepted(PlaceId place, String visitedOn, Map<String, String> answers) {
    return accept(submitted(place, visitedOn, answers));
  }

  public AuditId accept(AuditId audit) {
    context.getBean(AuditReview.class).decide(audit, AuditOutcome.ACCEPTED, person(reviewer), null);
    return audit;
  }

  /** An order on the narrow corridor that an accepted audit of 1 November found. */
  public Order anOrder(PlaceId place) {
    return anOrder(accepted(place, "2026-11-01", NARROW_CORRIDOR), "0.COR-01");
  }

  public Order anOrder(AuditId audit, String... criteria) {
    return context.getBean(OrderService.class).issue(audit, fields(criteria), who(reviewer));
  }

  public static OrderFields.Issue fields(String... criteria) {
    return new OrderFields.Issue(
        List.of(criteria), "«Мектеп» мекемесі", "12-Ұ", "2026-11-02", "2026-12-20", "Өтінеміз.");
  }
}
