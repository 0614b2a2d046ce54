package kz.qadam.photo.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an S3-compatible store keeps this installation's files.
 *
 * @param bucket empty: there is none, files are in the home
 * @param endpoint null: Amazon's own, by the region
 */
@ConfigurationProperties("qadam.media.s3")
record BucketSettings(
    @DefaultValue("") String bucket,
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String accessKey,
    @DefaultValue("") String secretKey) {

  BucketSettings {
    if (!bucket.isEmpty() && (accessKey.isEmpty() || secretKey.isEmpty())) {
      throw new IllegalArgumentException(
          "qadam.media.s3.bucket needs qadam.media.s3.access-key and qadam.media.s3.secret-key");
    }
  }

  boolean isOn() {
    return !bucket.isEmpty();
  }

  /** Without the keys: settings are printed when one of them is wrong. */
  @Override
  public String toString() {
    return "bucket " + bucket + " at " + (endpoint == null ? region : endpoint);
  }
}
