package kz.qadam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * A class whose tests leave nothing behind: each runs in a transaction that is rolled back, in an
 * application without a web server and a database without rows. All such classes share both, since
 * starting an application takes longer than most of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = RolledBack.Database.class)
@Transactional
public @interface RolledBack {

  /** Empty before and after each test. */
  final class Database extends OwnDatabase {
    public Database() {
      super("rolled_back");
    }
  }
}
