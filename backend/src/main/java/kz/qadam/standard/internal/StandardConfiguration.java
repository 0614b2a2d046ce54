package kz.qadam.standard.internal;

import kz.qadam.standard.StandardPacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place where the standard meets Spring. */
@Configuration(proxyBeanMethods = false)
class StandardConfiguration {

  @Bean
  StandardPacks standardPacks() {
    return ClasspathPacks.load();
  }
}
