package kz.qadam.photo.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where files are kept. */
@Configuration(proxyBeanMethods = false)
class MediaStores {

  @Bean
  MediaStore mediaStore(BucketSettings bucket, @Value("${qadam.home}") Path home) {
    return bucket.isOn() ? BucketMediaStore.open(bucket) : new FolderMediaStore(home);
  }
}
