package kz.qadam.demo.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Loads the demo at the first start of an empty home, before the web server takes requests. */
@Component
class DemoAtStart implements SmartInitializingSingleton {

  private final DemoLoader loader;
  private final StartSettings settings;

  DemoAtStart(DemoLoader loader, StartSettings settings) {
    this.loader = loader;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    switch (settings.data()) {
      case DEMO ->
          loader.load(
              DemoLoader.Wish.UNASKED, new PrintStream(System.out, true, StandardCharsets.UTF_8));
      case EMPTY -> loader.decline();
      case UNCHANGED -> {}
    }
  }
}
