package kz.qadam.indicator.internal;

import kz.qadam.indicator.StandardUsed;
import kz.qadam.standard.StandardPacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets figures ask the shipped packs for the current one. */
@Configuration(proxyBeanMethods = false)
class CurrentStandardConfiguration {

  @Bean
  CurrentStandard currentStandard(StandardPacks packs) {
    return () -> StandardUsed.of(packs.current());
  }
}
