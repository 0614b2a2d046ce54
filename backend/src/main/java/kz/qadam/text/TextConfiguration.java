package kz.qadam.text;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the catalogue to services and, as message source, to pages. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

  @Bean
  Texts texts() {
    return Texts.load();
  }

  @Bean
  MessageSource messageSource(Texts texts) {
    return new IcuMessageSource(texts);
  }
}
