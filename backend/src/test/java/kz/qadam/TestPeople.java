package kz.qadam;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** People with accounts and open sessions, made through the services that real ones pass. */
public final class TestPeople {

  public static final String SESSION_COOKIE = "qadam-session";

  private static final String PASSWORD = "көктемгі жел есті";

  /** Of the cookie that comes with forms. */
  public static final String FORM_TOKEN = "f0e1d2c3-made-by-a-test";

  private TestPeople() {}

  /** The session token of somebody new with this role; only a representative has another scope. */
  public static String signIn(ApplicationContext application, Role role, GrantScope scope) {
    return signIn(application, new Grant(role, scope, LocalDate.of(2020, 1, 1), null));
  }

  /** The session token of somebody new with all these grants. */
  public static String signIn(ApplicationContext application, Grant... grants) {
    AccountService accounts = application.getBean(AccountService.class);
    String login = "t" + UUID.randomUUID();
    PersonId person = accounts.createForDemo(login, "Сынақ адамы", PASSWORD);
    Stream.of(grants).forEach(grant -> accounts.give(person, grant, null));
    return sessionOf(application, person);
  }

  /** A session of somebody without a second factor. */
  public static String sessionOf(ApplicationContext application, PersonId person) {
    return sessionOf(application, person, "test");
  }

  /** The same with a browser of this name. */
  public static String sessionOf(
      ApplicationContext application, PersonId person, String userAgent) {
    SignInStep step =
        application.getBean(SessionService.class).begin(person, userAgent).orElseThrow();
    return ((SignInStep.Opened) step).token();
  }

  /** Whose session it is. */
  public static PersonId personOf(ApplicationContext application, String session) {
    return application.getBean(SessionService.class).find(session).join().orElseThrow().person();
  }

  /** The client with this session and a form token, as a page of theirs would send both. */
  public static WebTestClient clientOf(WebTestClient client, String session) {
    return withFormToken(client).mutate().defaultCookie(SESSION_COOKIE, session).build();
  }

  /** The client with a form token, as the sign-in page gives one. */
  public static WebTestClient withFormToken(WebTestClient client) {
    return client
        .mutate()
        .defaultCookie("qadam-csrf", FORM_TOKEN)
        .defaultHeader("X-XSRF-TOKEN", masked(FORM_TOKEN))
        .build();
  }

  /** The token as a form of a page with the cookie {@link #FORM_TOKEN} holds it. */
  public static String maskedFormToken() {
    return masked(FORM_TOKEN);
  }

  /** Spring's masked form with a mask of zeros: mask, then token XOR mask. */
  private static String masked(String token) {
    byte[] plain = token.getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[2 * plain.length];
    System.arraycopy(plain, 0, both, plain.length, plain.length);
    return Base64.getUrlEncoder().encodeToString(both);
  }
}
