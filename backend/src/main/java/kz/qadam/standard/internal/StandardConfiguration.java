package kz.qadam.standard.internal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers shipped and stored packs to the application. */
@Configuration(proxyBeanMethods = false)
class StandardConfiguration {

  @Bean
  StoredPacks storedPacks(PackStore store, Clock clock) {
    return new StoredPacks(ClasspathPacks.load(), store, clock);
  }
}
