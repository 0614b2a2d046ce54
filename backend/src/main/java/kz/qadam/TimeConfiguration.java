package kz.qadam;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the clock that says what "today" is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  /** The whole country keeps UTC+5 since 1 March 2024 (tz database, Asia/Almaty). */
  private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  @Bean
  Clock clock() {
    return Clock.system(KAZAKHSTAN);
  }
}
