package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import kz.qadam.TestApp;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.internal.PersonStore;
import kz.qadam.account.internal.SecondFactorStore;
import kz.qadam.account.internal.SessionStore;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nobody comes in by what was checked a moment before it changed. One side of each race is held
 * open in a transaction until the other one waits for it.
 */
@SpringBootTest
class AccountRacesTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired TransactionOperations transactions;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired InvitationService invitations;
  @Autowired GrantService grants;
  @Autowired SecondFactorService secondFactors;
  @Autowired PersonalDataService data;
  @Autowired PersonStore people;
  @Autowired SessionStore store;
  @Autowired SecondFactorStore factors;
  private SignedIn administrator = new SignedIn(new PersonId(1), "", false, 1, List.of());
  private PersonId person = new PersonId(1);
  private String login = "";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("account_races")::url);
  }

  @BeforeEach
  void makePeople() {
    String session = TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY);
    administrator = sessions.find(session).join().orElseThrow();
    login = "u" + UUID.randomUUID();
    person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
  }

  /** Does the first, and the second while the first is not committed. */
  private <T> CompletableFuture<T> whileOpen(Runnable first, Supplier<T> second) {
    return transactions.execute(
        _ -> {
          first.run();
          CompletableFuture<T> waiting =
              CompletableFuture.supplyAsync(second, Thread::startVirtualThread);
          await().until(this::isSomebodyWaiting);
          return waiting;
        });
  }

  private boolean isSomebodyWaiting() {
    return sql.sql(
                "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
            .query(Long.class)
            .single()
        > 0;
  }

  private long openSessions() {
    return sql.sql("SELECT count(*) FROM sessions WHERE person_id = ? AND revoked_at IS NULL")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private String hash() {
    return Objects.requireNonNull(people.findPerson(person).orElseThrow().passwordHash());
  }

  private boolean add(String passwordHash) {
    Instant now = Instant.now();
    byte[] token = new byte[32];
    token[0] = (byte) person.value();
    return store.add(person, passwordHash, token, "", now, now.plusSeconds(60));
  }

  @Test
  void anOldPasswordOpensNoSessionWhileItIsReset() {
    String hash = hash();
    CompletableFuture<Boolean> late =
        whileOpen(() -> peopleService().resetPassword(administrator, person), () -> add(hash));
    assertThat(late.join()).isFalse();
    assertThat(openSessions()).isZero();
  }

  private PeopleService peopleService() {
    return context.getBean(PeopleService.class);
  }

  @Test
  void anOldPasswordIsNoFirstStepWhileItIsReset() {
    String hash = hash();
    Instant now = Instant.now();
    CompletableFuture<Boolean> late =
        whileOpen(
            () -> peopleService().resetPassword(administrator, person),
            () -> factors.addSignIn(new byte[32], person, hash, now, now.plusSeconds(60)));
    assertThat(late.join()).isFalse();
  }

  @Test
  void anOldPasswordOpensNoSessionWhileItIsChanged() {
    String hash = hash();
    SignedIn self = sessions.find(TestPeople.sessionOf(context, person)).join().orElseThrow();
    CompletableFuture<Boolean> late =
        whileOpen(
            () -> accounts.changePassword(self, PASSWORD, "басқа ұзын құпиясөз"), () -> add(hash));
    assertThat(late.join()).isFalse();
    assertThat(openSessions()).isEqualTo(1);
  }

  @Test
  void aPasswordAloneOpensNoSessionWhileTheSecondFactorIsTurnedOn() {
    SignedIn self = sessions.find(TestPeople.sessionOf(context, person)).join().orElseThrow();
    String code = beginSecondFactor();
    CompletableFuture<Optional<SignInStep>> late =
        whileOpen(
            () -> secondFactors.confirm(self, code),
            () -> sessions.signIn(login, PASSWORD, "test"));
    assertThat(late.join()).get().isInstanceOf(SignInStep.CodeNeeded.class);
    assertThat(openSessions()).as("the one that turned it on").isEqualTo(1);
  }

  @Test
  void theWordOfAProviderOpensNoSessionWhileTheSecondFactorIsTurnedOn() {
    SignedIn self = sessions.find(TestPeople.sessionOf(context, person)).join().orElseThrow();
    String code = beginSecondFactor();
    CompletableFuture<Optional<SignInStep>> late =
        whileOpen(() -> secondFactors.confirm(self, code), () -> sessions.begin(person, "test"));
    assertThat(late.join()).get().isInstanceOf(SignInStep.CodeNeeded.class);
    assertThat(openSessions()).isEqualTo(1);
  }

  @Test
  void aSessionThatIsBeingOpenedEndsWhenTheSecondFactorIsOn() {
    SignedIn self = sessions.find(TestPeople.sessionOf(context, person)).join().orElseThrow();
    String code = beginSecondFactor();
    CompletableFuture<List<String>> late =
        whileOpen(
            () ->
                assertThat(sessions.signIn(login, PASSWORD, "test"))
                    .get()
                    .isInstanceOf(SignInStep.Opened.class),
            () -> secondFactors.confirm(self, code));
    assertThat(late.join()).as("recovery codes").isNotEmpty();
    assertThat(openSessions()).isEqualTo(1);
  }

  /** The code that turns it on. */
  private String beginSecondFactor() {
    secondFactors.begin(person);
    return TestApp.withKey(secondFactors.getSetup(person).key()).code(Instant.now());
  }

  @Test
  void nobodyComesInWhileTheyAreErased() {
    CompletableFuture<Optional<SignInStep>> late =
        whileOpen(() -> data.erase(administrator, person), () -> sessions.begin(person, "test"));
    assertThat(late.join()).isEmpty();
    assertThat(openSessions()).isZero();
  }

  @Test
  void ofTwoChangesOfOnePasswordTheSecondNeedsTheNewOne() {
    SignedIn self = sessions.find(TestPeople.sessionOf(context, person)).join().orElseThrow();
    CompletableFuture<Boolean> late =
        whileOpen(
            () -> accounts.changePassword(self, PASSWORD, "басқа ұзын құпиясөз"),
            () -> {
              accounts.changePassword(self, PASSWORD, "бөтеннің құпиясөзі");
              return true;
            });
    assertThatThrownBy(late::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ServiceException.class);
    assertThat(sessions.signIn(login, "басқа ұзын құпиясөз", "test")).isPresent();
  }

  @Test
  void anInvitationIsNotAcceptedWhileItsInviterLosesTheirRole() {
    Grant administering = new Grant(Role.ADMINISTRATOR, ALMATY, today, null);
    accounts.give(person, administering, null);
    SignedIn inviter = new SignedIn(person, "", false, 1, List.of(administering));
    String token = invitations.invite(inviter, new Grant(Role.AUDITOR, ALMATY, today, null), null);
    long grant =
        sql.sql("SELECT id FROM grants WHERE person_id = ?")
            .param(person.value())
            .query(Long.class)
            .single();
    AcceptanceFields fields = new AcceptanceFields("u" + UUID.randomUUID(), "Шақырылған", PASSWORD);
    CompletableFuture<PersonId> late =
        whileOpen(() -> grants.end(administrator, grant), () -> invitations.accept(token, fields));
    assertThatThrownBy(late::join).hasCauseInstanceOf(ServiceException.class);
    assertThat(accounts.findPerson(String.valueOf(fields.login()))).isEmpty();
  }

  @Test
  void nobodyIsGivenARoleWhileTheyAreErased() {
    Grant wanted = new Grant(Role.AUDITOR, ALMATY, today, null);
    CompletableFuture<Boolean> late =
        whileOpen(
            () -> data.erase(administrator, person),
            () -> {
              grants.give(administrator, person, wanted);
              return true;
            });
    assertThatThrownBy(late::join).hasCauseInstanceOf(ServiceException.class);
    assertThat(accounts.listGrants(person)).isEmpty();
  }
}
