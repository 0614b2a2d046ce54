package kz.qadam;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a service under test an empty database when it starts. A dynamic property would not do: a
 * class that wants another database inherits the method, and the shared one would be dropped.
 */
public abstract class OwnDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private final String name;

  protected OwnDatabase(String name) {
    this.name = name;
  }

  @Override
  public final void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + TestDatabase.empty(name).url())
        .applyTo(context);
  }
}
