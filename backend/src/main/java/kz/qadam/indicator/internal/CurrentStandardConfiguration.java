package kz.qadam.indicator.internal;

import kz.qadam.indicator.StandardUsed;
import kz.qadam.standard.StandardPacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets figures ask which pack was in force. */
@Configuration(proxyBeanMethods = false)
class CurrentStandardConfiguration {

  @Bean
  CurrentStandard currentStandard(StandardPacks packs) {
    return moment -> StandardUsed.of(packs.inForceAt(moment.until()));
  }
}
