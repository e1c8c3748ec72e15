package io.e5stream.sink;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsFutureStub;
import io.qdrant.client.grpc.PointsGrpc.PointsFutureStub;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * An open connection to the vector store. Thread-safe; close it to free its network threads.
 *
 * <p>Opening does no I/O: see {@link StoreCheck} for the first contact. Every call made through it
 * has the endpoint's deadline.
 */
public final class QdrantConnection implements AutoCloseable {

  /** A page of search results with long texts is larger than gRPC's default of 4 MiB. */
  private static final int MAX_RESPONSE_BYTES = 256 << 20;

  private final QdrantEndpoint endpoint;
  private final ManagedChannel channel;
  private final QdrantGrpcClient grpc;
  private final QdrantClient client;

  private QdrantConnection(QdrantEndpoint endpoint, ManagedChannel channel) {
    this.endpoint = endpoint;
    this.channel = channel;
    var builder = QdrantGrpcClient.newBuilder(channel, false, false);
    if (endpoint.apiKey() != null) {
      builder = builder.withApiKey(endpoint.apiKey());
    }
    this.grpc = builder.build();
    this.client = new QdrantClient(grpc);
  }

  /**
   * Opens a connection; the first call makes the contact.
   *
   * @throws IllegalArgumentException when the CA file cannot be read
   */
  public static QdrantConnection open(QdrantEndpoint endpoint) {
    ManagedChannel channel =
        Grpc.newChannelBuilderForAddress(endpoint.host(), endpoint.port(), credentials(endpoint))
            .maxInboundMessageSize(MAX_RESPONSE_BYTES)
            // A peer that vanished without a word is noticed before TCP would notice.
            .keepAliveTime(20, TimeUnit.SECONDS)
            .keepAliveTimeout(10, TimeUnit.SECONDS)
            .build();
    return new QdrantConnection(endpoint, channel);
  }

  private static ChannelCredentials credentials(QdrantEndpoint endpoint) {
    if (!endpoint.tls()) {
      return InsecureChannelCredentials.create();
    }
    if (endpoint.caFile() == null) {
      return TlsChannelCredentials.create();
    }
    try {
      return TlsChannelCredentials.newBuilder().trustManager(new File(endpoint.caFile())).build();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s = %s cannot be read: %s"
              .formatted(SinkOptions.TLS_CA_FILE.key(), endpoint.caFile(), e.getMessage()),
          e);
    }
  }

  public QdrantEndpoint endpoint() {
    return endpoint;
  }

  /** Qdrant's own client; give its calls a deadline. */
  public QdrantClient client() {
    return client;
  }

  /** The points service, with the endpoint's deadline from now on. */
  public PointsFutureStub points() {
    return grpc.points().withDeadlineAfter(millis(endpoint.deadline()), TimeUnit.MILLISECONDS);
  }

  /** The collections service, with the endpoint's deadline from now on. */
  public CollectionsFutureStub collections() {
    return grpc.collections().withDeadlineAfter(millis(endpoint.deadline()), TimeUnit.MILLISECONDS);
  }

  /**
   * Forgets how long to wait before connecting again. gRPC's own wait grows to two minutes, so that
   * a store that is back would be called down.
   */
  void connectNow() {
    channel.resetConnectBackoff();
  }

  /**
   * Waits for a call's answer.
   *
   * @param what the call, for the message of a failure
   * @throws StoreException when the call failed
   */
  public static <T> T await(ListenableFuture<T> call, String what) throws InterruptedException {
    try {
      return call.get();
    } catch (ExecutionException e) {
      throw StoreErrors.of(e.getCause(), what);
    } catch (InterruptedException e) {
      call.cancel(true);
      throw e;
    }
  }

  /** As {@link #await}, for callers that cannot be interrupted; the deadline bounds the wait. */
  public static <T> T join(ListenableFuture<T> call, String what) {
    try {
      return Uninterruptibles.getUninterruptibly(call);
    } catch (ExecutionException e) {
      throw StoreErrors.of(e.getCause(), what);
    }
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }

  /** Cancels calls in progress and returns at once. A second call does nothing. */
  @Override
  public void close() {
    client.close();
    channel.shutdownNow();
  }
}
