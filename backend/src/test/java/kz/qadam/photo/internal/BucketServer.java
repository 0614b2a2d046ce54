package kz.qadam.photo.internal;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** An S3 server that checks signatures (S3Proxy) and keeps its objects in memory. */
final class BucketServer implements AutoCloseable {

  static final String BUCKET = "photos";

  private static final String ACCESS_KEY = "qadam";
  private static final String SECRET_KEY = "a secret of the tests";

  private final BlobStoreContext objects;
  private final S3Proxy server;

  BucketServer() {
    // Named by its class: looking for it by name loads stores that are left out.
    objects =
        ContextBuilder.newBuilder(new TransientApiMetadata()).buildView(BlobStoreContext.class);
    objects.getBlobStore().createContainerInLocation(null, BUCKET);
    server =
        S3Proxy.builder()
            .blobStore(objects.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .build();
    try {
      server.start();
    } catch (Exception e) { // as it is declared
      throw new IllegalStateException("the S3 server does not start", e);
    }
  }

  BucketSettings settings() {
    return settings(BUCKET, SECRET_KEY);
  }

  BucketSettings settings(String bucket, String secret) {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
    return new BucketSettings(bucket, endpoint, "us-east-1", ACCESS_KEY, secret);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // as it is declared
      throw new IllegalStateException("the S3 server does not stop", e);
    }
    objects.close();
  }
}
