package kz.qadam.photo.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket of an S3-compatible store, which all nodes share. Such a store answers a
 * write when it is durable, and shows an object whole or not at all. What fails is tried again for
 * a while, then thrown as {@link SdkException}. Threads may share it; its calls block.
 */
final class BucketMediaStore implements MediaStore, AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration ONE_TRY = Duration.ofSeconds(20);
  private static final Duration ALL_TRIES = Duration.ofSeconds(45);

  private final S3Client client;
  private final String bucket;

  private BucketMediaStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * A store that has answered.
   *
   * @throws IllegalStateException the bucket cannot be used; said now and not at the first photo
   */
  static BucketMediaStore open(BucketSettings settings) {
    S3Client client = connect(settings);
    try {
      client.headBucket(request -> request.bucket(settings.bucket()));
    } catch (SdkException e) {
      client.close();
      throw new IllegalStateException(
          "photos cannot be kept in " + settings + ": " + e.getMessage(), e);
    }
    return new BucketMediaStore(client, settings.bucket());
  }

  private static S3Client connect(BucketSettings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            // Other stores than Amazon's need no name per bucket in the DNS, and know no newer
            // checksums.
            .forcePathStyle(true)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT))
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(ONE_TRY).apiCallTimeout(ALL_TRIES));
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  @Override
  public void put(String name, byte[] content) {
    String key = MediaNames.require(name);
    client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  @Override
  public Optional<byte[]> find(String name) {
    String key = MediaNames.require(name);
    try {
      return Optional.of(
          client
              .getObjectAsBytes(request -> request.bucket(bucket).key(key))
              .asByteArrayUnsafe()); // nobody else has it
    } catch (NoSuchKeyException e) {
      return Optional.empty(); // the caller asked whether it is there
    }
  }

  @Override
  public void remove(String name) {
    String key = MediaNames.require(name);
    client.deleteObject(request -> request.bucket(bucket).key(key));
  }

  /** A put that was killed leaves nothing in a bucket. */
  @Override
  public long removeLeftovers(Instant before) {
    long removed = 0;
    for (S3Object stored :
        client
            .listObjectsV2Paginator(request -> request.bucket(bucket).prefix("uploads/"))
            .contents()) {
      if (stored.lastModified().isBefore(before)) {
        remove(stored.key());
        removed++;
      }
    }
    return removed;
  }

  @Override
  public void close() {
    client.close();
  }
}
