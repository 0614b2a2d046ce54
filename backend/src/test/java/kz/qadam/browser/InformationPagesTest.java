package kz.qadam.browser;

import org.junit.jupiter.api.Test;

class InformationPagesTest extends BrowserTest {

  @Test
  void openDataIsGoodForEveryReader() {
    assertGoodForEveryReader("/data", "data");
  }

  @Test
  void theAccessibilityStatementIsGoodForEveryReader() {
    assertGoodForEveryReader("/accessibility", "accessibility");
  }
}
