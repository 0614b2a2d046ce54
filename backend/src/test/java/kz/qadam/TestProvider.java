package kz.qadam;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OpenID Connect provider whose form takes anybody for whoever they say they are. */
public final class TestProvider {

  private static final String TENANT = "qadam";
  private static final String WITH_A_FORM = "{\"interactiveLogin\": true}";

  private final int port;
  private MockOAuth2Server server = make();

  private TestProvider(int port) {
    this.port = port;
  }

  private static MockOAuth2Server make() {
    return new MockOAuth2Server(OAuth2Config.Companion.fromJson(WITH_A_FORM));
  }

  /** One that is down until {@link #start}. */
  public static TestProvider down() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new TestProvider(free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestProvider start() {
    server = make();
    server.start(InetAddress.getLoopbackAddress(), port);
    return this;
  }

  public void stop() {
    server.shutdown();
  }

  public String issuer() {
    return "http://localhost:" + port + "/" + TENANT;
  }

  /** Fills in the provider's form, which is all that its page has. */
  public static void signIn(Page page, String subject, String name) {
    page.locator("[name=username]").fill(subject);
    page.locator("[name=claims]").fill("{\"name\": \"" + name + "\"}");
    page.locator("[type=submit]").click();
  }
}
