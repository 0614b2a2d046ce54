package kz.qadam.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditDecidedException;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.PlaceRows;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.Verdict;
import kz.qadam.territory.KatoCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of orders, against the real database. */
@SharedService
class OrdersTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  @Autowired ApplicationContext context;
  @Autowired OrderService orders;
  @Autowired AuditReview review;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transactions;

  private PlaceId school = new PlaceId(1);
  private OrderScene scene;
  private SignedIn reviewer;

  OrdersTest(@Autowired ApplicationContext context) {
    this.scene = new OrderScene(context);
    this.reviewer = scene.who(scene.reviewer());
  }

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№7 мектеп");
  }

  private static void assertRefused(ThrowingCallable call, ProblemType type) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
  }

  private static List<String> problems(ThrowingCallable call) {
    ServiceException refusal = catchThrowableOfType(ServiceException.class, call);
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
    return refusal.fields().stream().map(OrdersTest::say).toList();
  }

  private static String say(FieldProblem problem) {
    return problem.field() + " " + problem.code();
  }

  private LedgerEntry lastEntry() {
    return ledger.listEntries("place/" + school).getLast();
  }

  @Test
  void anOrderKeepsWhatWasFoundAndRequiredInThreeLanguages() {
    Order order = scene.anOrder(school);
    OrderedCriterion corridor = order.criteria().getFirst();
    assertThat(corridor.key()).hasToString("0.COR-01");
    assertThat(corridor.found().ru()).isEqualTo("1\u00a0000\u00a0мм");
    assertThat(corridor.required().en()).contains("at least");
    assertThat(corridor.subject().kk()).isNotBlank();
    assertThat(order.territory()).isEqualTo(new KatoCode("750000000"));
    assertThat(order.addressee()).isEqualTo(new Order.Addressee.Typed("«Мектеп» мекемесі"));
  }

  @Test
  void theLedgerSaysWhatWasOrderedWithoutNamesAndRemarks() {
    Order order = scene.anOrder(school);
    assertThat(lastEntry().kind()).isEqualTo("order-issued");
    assertThat(lastEntry().actor()).isEqualTo("person/" + reviewer.person());
    assertThat(lastEntry().content())
        .contains("\"criteria\":\"0.COR-01\"", "\"order\":\"" + order.id() + "\"", "12-Ұ")
        .doesNotContain("Мектеп", "Өтінеміз");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    OrderFields.Issue empty = new OrderFields.Issue(null, " ", null, "", "soon", "x".repeat(2001));
    assertThat(problems(() -> orders.issue(audit, empty, reviewer)))
        .containsExactlyInAnyOrder(
            "criteria choose-criterion",
            "organisation required",
            "documentNumber required",
            "issuedOn required",
            "dueOn not-a-date",
            "remarks too-long");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-10-31, 2026-12-01, issuedOn before-audit",
    "2999-01-01, 2999-02-01, issuedOn in-the-future",
    "2026-11-02, 2026-11-01, dueOn due-before-issued",
    "2026-11-02, 2101-01-01, dueOn date-too-late"
  })
  void anImpossibleTermIsRefused(String issuedOn, String dueOn, String problem) {
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    OrderFields.Issue fields =
        new OrderFields.Issue(List.of("0.COR-01"), "Мектеп", "1", issuedOn, dueOn, null);
    assertThat(problems(() -> orders.issue(audit, fields, reviewer))).contains(problem);
  }

  @Test
  void onlyWhatTheAuditFoundFailingCanBeOrdered() {
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    assertThat(orders.getBasis(audit, reviewer).choices())
        .extracting(choice -> choice.key().toString())
        .containsExactly("0.COR-01");
    assertThat(problems(() -> scene.anOrder(audit, "0.COR-01", "0.COR-99", "1.DOR-01")))
        .containsExactly("criteria not-failed", "criteria not-failed");
  }

  @Test
  void whatIsOrderedIsNotOrderedTwiceUntilTheOrderIsWithdrawn() {
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    Order first = scene.anOrder(audit, "0.COR-01");
    assertThat(problems(() -> scene.anOrder(audit, "0.COR-01")))
        .containsExactly("criteria not-failed");
    orders.withdraw(first.id(), "қате нысан", reviewer);
    assertThat(scene.anOrder(audit, "0.COR-01").id()).isNotEqualTo(first.id());
  }

  @Test
  void anAuditThatNobodyAcceptedIsNoBasis() {
    AuditId waiting = scene.submitted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    assertRefused(() -> scene.anOrder(waiting, "0.COR-01"), ProblemType.AUDIT_NOT_ACCEPTED);
    review.decide(waiting, AuditOutcome.RETURNED, reviewer.person(), "қате");
    assertRefused(() -> scene.anOrder(waiting, "0.COR-01"), ProblemType.AUDIT_NOT_ACCEPTED);
  }

  @Test
  void nobodyIssuesOnAnAuditOfTheirOwn() {
    String both =
        TestPeople.signIn(
            context,
            new Grant(Role.AUDITOR, GrantScope.COUNTRY, LocalDate.of(2020, 1, 1), null),
            new Grant(Role.REVIEWER, GrantScope.COUNTRY, LocalDate.of(2020, 1, 1), null));
    AuditId own =
        scene.accept(scene.submittedBy(both, school, "2026-11-01", OrderScene.NARROW_CORRIDOR));
    assertRefused(
        () -> orders.issue(own, OrderScene.fields("0.COR-01"), scene.who(both)),
        ProblemType.ORDER_NOT_INDEPENDENT);
    Order order = scene.anOrder(own, "0.COR-01");
    AuditId again =
        scene.accept(scene.submittedBy(both, school, "2026-11-20", OrderScene.WIDE_CORRIDOR));
    assertRefused(
        () -> orders.close(order.id(), again.toString(), scene.who(both)),
        ProblemType.ORDER_NOT_INDEPENDENT);
  }

  @Test
  void whoeverSpeaksForTheOrganisationDecidesNothing() {
    long organisation =
        sql.sql(
                "INSERT INTO organisations (name_kk, owner_class, source)"
                    + " VALUES ('Білім басқармасы', 'local_executive', 'test') RETURNING id")
            .query(Long.class)
            .single();
    sql.sql("UPDATE places SET organisation_id = ? WHERE id = ?")
        .params(organisation, school.value())
        .update();
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    assertThat(problems(() -> scene.anOrder(audit, "0.COR-01")))
        .containsExactly("organisation organisation-known");
    OrderFields.Issue fields =
        new OrderFields.Issue(List.of("0.COR-01"), null, "1", "2026-11-02", "2026-12-20", null);
    SignedIn theirs =
        scene.who(
            TestPeople.signIn(
                context,
                new Grant(Role.REVIEWER, GrantScope.COUNTRY, LocalDate.of(2020, 1, 1), null),
                new Grant(
                    Role.ORGANISATION,
                    new GrantScope.Organisation(organisation),
                    LocalDate.of(2020, 1, 1),
                    null)));
    assertRefused(() -> orders.issue(audit, fields, theirs), ProblemType.ORDER_NOT_INDEPENDENT);
    Order order = orders.issue(audit, fields, reviewer);
    assertThat(order.addressee()).isEqualTo(new Order.Addressee.Registered(organisation));
    assertRefused(
        () -> orders.withdraw(order.id(), "жай", theirs), ProblemType.ORDER_NOT_INDEPENDENT);
    assertRefused(
        () -> orders.fine(order.id(), new OrderFields.Fine("1", "1", "2026-11-03"), theirs),
        ProblemType.ORDER_NOT_INDEPENDENT);
  }

  @Test
  void aReinspectionThatMeetsEverythingClosesTheOrder() {
    Order order = scene.anOrder(school);
    AuditId again = scene.accepted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    assertThat(orders.findReinspections(order))
        .singleElement()
        .matches(Reinspection::meetsAll, "meets all");
    Order closed = orders.close(order.id(), again.toString(), reviewer);
    assertThat(closed.state(LocalDate.now(ZONE), ZONE)).isEqualTo(OrderState.CLOSED);
    assertThat(lastEntry().kind()).isEqualTo("order-closed");
    assertRefused(
        () -> orders.close(order.id(), again.toString(), reviewer), ProblemType.ORDER_ENDED);
    assertRefused(() -> orders.withdraw(order.id(), "кеш", reviewer), ProblemType.ORDER_ENDED);
  }

  @Test
  void whatStillFailsOrWasNotLookedAtDoesNotClose() {
    Order order = scene.anOrder(school);
    AuditId narrow = scene.accepted(school, "2026-11-20", Map.of("0.COR-01.value", "1200"));
    AuditId elsewhere = scene.accepted(school, "2026-11-21", Map.of("0.PTH-02.value", "1800"));
    assertThat(orders.findReinspections(order))
        .extracting(found -> found.checks().getFirst().verdict())
        .containsExactly(Verdict.UNKNOWN, Verdict.FAIL);
    for (AuditId audit : List.of(narrow, elsewhere)) {
      assertThat(problems(() -> orders.close(order.id(), audit.toString(), reviewer)))
          .containsExactly("audit criteria-not-met");
    }
  }

  @Test
  void onlyAnAcceptedLaterAuditOfThePlaceCloses() {
    Order order = scene.anOrder(school);
    AuditId sameDay = scene.accepted(school, "2026-11-02", OrderScene.WIDE_CORRIDOR);
    AuditId waiting = scene.submitted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    PlaceId other = PlaceRows.aSchool(sql, "№8 мектеп");
    AuditId foreign = scene.accepted(other, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    assertThat(
            Stream.of(
                    "",
                    "no",
                    AuditId.next(Instant.now()).toString(),
                    sameDay.toString(),
                    waiting.toString(),
                    foreign.toString())
                .flatMap(
                    typed -> problems(() -> orders.close(order.id(), typed, reviewer)).stream()))
        .containsExactly(
            "audit required",
            "audit audit-not-submitted",
            "audit audit-not-submitted",
            "audit audit-not-after-order",
            "audit audit-not-accepted",
            "audit audit-of-another-place");
  }

  @Test
  void theAuditsAnOrderRestsOnCannotBeTakenBackLater() {
    Order order = scene.anOrder(school);
    AuditId again = scene.accepted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    orders.close(order.id(), again.toString(), reviewer);
    for (AuditId audit : List.of(order.audit(), again)) {
      assertThatThrownBy(
              () -> review.decide(audit, AuditOutcome.RETURNED, reviewer.person(), "кеш"))
          .isInstanceOf(AuditDecidedException.class);
    }
  }

  @Test
  void finesAddUpAlsoAfterClosing() {
    Order order = scene.anOrder(school);
    orders.fine(order.id(), new OrderFields.Fine("786 400", "15/а", "2026-11-10"), reviewer);
    AuditId again = scene.accepted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    orders.close(order.id(), again.toString(), reviewer);
    Order fined =
        orders.fine(order.id(), new OrderFields.Fine("100000", "16/а", "2026-11-19"), reviewer);
    assertThat(fined.fines())
        .containsExactly(
            new OrderEvent.Fined("15/а", 786_400), new OrderEvent.Fined("16/а", 100_000));
    assertThat(lastEntry().content()).contains("\"amountTenge\":\"100000\"");
    assertRefused(
        () -> orders.fine(order.id(), new OrderFields.Fine("5", "16/а", "2026-11-19"), reviewer),
        ProblemType.FINE_ALREADY_RECORDED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "-5, amountTenge negative",
    "0, amountTenge out-of-range",
    "1000000001, amountTenge out-of-range",
    "99999999999999999999, amountTenge out-of-range",
    "'12,5', amountTenge not-whole",
    "'', amountTenge required"
  })
  void anImpossibleFineIsRefusedWithAllItsMistakes(String amount, String problem) {
    Order order = scene.anOrder(school);
    assertThat(
            problems(
                () ->
                    orders.fine(
                        order.id(), new OrderFields.Fine(amount, "", "2999-01-01"), reviewer)))
        .containsExactlyInAnyOrder(problem, "documentNumber required", "decidedOn in-the-future");
    assertThat(
            problems(
                () ->
                    orders.fine(
                        order.id(), new OrderFields.Fine("1", "1", "2026-11-01"), reviewer)))
        .containsExactly("decidedOn before-order");
  }

  @Test
  void aWithdrawnOrderTakesNoFine() {
    Order order = scene.anOrder(school);
    assertThat(problems(() -> orders.withdraw(order.id(), " \u0000 ", reviewer)))
        .containsExactly("reason required");
    orders.withdraw(order.id(), "қате нысан", reviewer);
    assertThat(lastEntry().kind()).isEqualTo("order-withdrawn");
    assertRefused(
        () -> orders.fine(order.id(), new OrderFields.Fine("1", "1", "2026-11-03"), reviewer),
        ProblemType.ORDER_ENDED);
  }

  @ParameterizedTest(name = "due in {0} days: {1}")
  @CsvSource({"15, ISSUED", "14, DUE_SOON", "0, DUE_SOON", "-1, OVERDUE"})
  void theStateFollowsFromTheDay(int daysLeft, OrderState expected) {
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    LocalDate today = LocalDate.now(ZONE);
    OrderFields.Issue fields =
        new OrderFields.Issue(
            List.of("0.COR-01"),
            "Мектеп",
            "1",
            "2026-11-02",
            today.plusDays(daysLeft).toString(),
            null);
    Order order = orders.issue(audit, fields, reviewer);
    assertThat(order.state(today, ZONE)).isEqualTo(expected);
    OrderQuery query = new OrderQuery(KatoCode.COUNTRY, Set.of(expected), null, today, null, 1000);
    assertThat(orders.findOrders(query).orders()).extracting(Order::id).contains(order.id());
    assertThat(orders.findOrders(query).count(expected))
        .isEqualTo(orders.findOrders(query).orders().size());
  }

  @Test
  void aPastDayDoesNotKnowWhatCameLater() {
    Order order = scene.anOrder(school);
    AuditId again = scene.accepted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    Order closed = orders.close(order.id(), again.toString(), reviewer);
    LocalDate yesterday = LocalDate.now(ZONE).minusDays(1);
    assertThat(closed.state(yesterday, ZONE).isOpen()).isTrue();
    OrderQuery before = new OrderQuery(KatoCode.COUNTRY, Set.of(), null, yesterday, null, 1000);
    assertThat(orders.findOrders(before).orders()).extracting(Order::id).doesNotContain(order.id());
  }

  @Test
  void pagesFollowEachOtherWithoutGaps() {
    List<OrderId> made =
        Stream.generate(() -> scene.anOrder(PlaceRows.aSchool(sql, "Мектеп")).id())
            .limit(3)
            .toList();
    OrderQuery first =
        new OrderQuery(new KatoCode("750000000"), Set.of(), null, LocalDate.now(ZONE), null, 2);
    OrderPage page = orders.findOrders(first);
    assertThat(page.orders()).extracting(Order::id).containsExactly(made.get(2), made.get(1));
    OrderQuery second =
        new OrderQuery(
            first.territory(), Set.of(), null, first.asOf(), page.next().orElseThrow(), 1);
    assertThat(orders.findOrders(second).orders())
        .extracting(Order::id)
        .containsExactly(made.getFirst());
    OrderQuery elsewhere =
        new OrderQuery(new KatoCode("710000000"), Set.of(), null, first.asOf(), null, 2);
    assertThat(orders.findOrders(elsewhere).orders()).isEmpty();
  }

  @Test
  void ofTwoReviewersWhoCloseAtOnceOneDoes() {
    Order order = scene.anOrder(school);
    AuditId again = scene.accepted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    assertThat(
            outcomesAtOnce(
                order, () -> orders.close(order.id(), again.toString(), anotherReviewer())))
        .containsExactlyInAnyOrder("done", "ORDER_ENDED");
  }

  @Test
  void ofTwoReviewersWhoRecordTheSameFineOneDoes() {
    Order order = scene.anOrder(school);
    assertThat(
            outcomesAtOnce(
                order,
                () ->
                    orders.fine(
                        order.id(),
                        new OrderFields.Fine("5000", "15/а", "2026-11-10"),
                        anotherReviewer())))
        .containsExactlyInAnyOrder("done", "FINE_ALREADY_RECORDED");
    assertThat(orders.getOrder(order.id()).fines()).hasSize(1);
  }

  @Test
  void ofTwoReviewersWhoOrderTheSameOneDoes() {
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    assertThat(
            outcomesAtOnce(
                "SELECT id FROM places WHERE id = " + school + " FOR UPDATE",
                () -> orders.issue(audit, OrderScene.fields("0.COR-01"), anotherReviewer())))
        .containsExactlyInAnyOrder("done", "INVALID_INPUT");
    assertThat(orders.findOrders(school)).hasSize(1);
  }

  private SignedIn anotherReviewer() {
    return scene.who(TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY));
  }

  private List<String> outcomesAtOnce(Order order, Callable<Order> decision) {
    return outcomesAtOnce(
        "SELECT id FROM orders WHERE id = " + order.id() + " FOR UPDATE", decision);
  }

  /** Both wait for the row, so both are under way until it is free. */
  private List<String> outcomesAtOnce(String lock, Callable<Order> decision) {
    List<CompletableFuture<String>> underWay =
        transactions.execute(
            _ -> {
              sql.sql(lock).query(Long.class).single();
              List<CompletableFuture<String>> both =
                  Stream.generate(
                          () ->
                              CompletableFuture.supplyAsync(
                                  () -> outcome(decision), Thread::startVirtualThread))
                      .limit(2)
                      .toList();
              await().atMost(Duration.ofSeconds(60)).until(() -> waitingForLocks() == 2);
              return both;
            });
    return underWay.stream().map(CompletableFuture::join).toList();
  }

  private static String outcome(Callable<Order> decision) {
    try {
      decision.call();
      return "done";
    } catch (ServiceException refusal) {
      return refusal.type().name();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long waitingForLocks() {
    return sql.sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @CsvSource({"orders", "order_criteria", "order_events"})
  void nobodyChangesWhatWasRecorded(String table) {
    Order order = scene.anOrder(school);
    orders.fine(order.id(), new OrderFields.Fine("5000", "15/а", "2026-11-10"), reviewer);
    assertThatThrownBy(() -> sql.sql("DELETE FROM " + table).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }
}
