package kz.qadam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A class whose tests make the people and places they need, and leave those of others alone. All
 * such classes share one running service and its database, since starting another takes longer than
 * most of them. One that counts everything there is, or changes what is everybody's, has its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = { // all of them come from one address
      "qadam.limits.writes-per-minute.person=1000000",
      "qadam.limits.writes-per-minute.address=1000000"
    })
@ContextConfiguration(initializers = SharedService.Database.class)
public @interface SharedService {

  /** Holds what the classes before have left. */
  final class Database extends OwnDatabase {
    public Database() {
      super("shared_service");
    }
  }
}
