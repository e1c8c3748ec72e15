package io.e5stream.sink;

import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first contact: is there a vector store, may we use it, is it recent enough. */
public final class StoreCheck {

  /** Earlier servers log conditional upserts in a way that a crash can replay wrongly. */
  static final int MIN_MAJOR = 1;

  static final int MIN_MINOR = 19;

  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)\\b.*");

  private StoreCheck() {}

  /**
   * Talks to the store once, within the endpoint's connect timeout.
   *
   * @return the server's version
   * @throws StoreException saying what is wrong, where, and what to do
   */
  public static String run(QdrantConnection store) {
    QdrantEndpoint endpoint = store.endpoint();
    Duration timeout = endpoint.connectTimeout();
    HealthCheckReply reply;
    try {
      // The client's own methods would log each failure with its stack; here it is explained.
      QdrantGrpcClient grpc = store.client().grpcClient();
      reply =
          QdrantConnection.join(
              grpc.qdrant()
                  .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                  .healthCheck(HealthCheckRequest.getDefaultInstance()),
              "health check");
      // The health check needs no key; this does.
      QdrantConnection.join(
          grpc.collections()
              .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
              .listAliases(ListAliasesRequest.getDefaultInstance()),
          "listing aliases");
    } catch (StoreException e) {
      throw explained(e, endpoint);
    }
    requireRecent(reply.getVersion(), endpoint);
    return reply.getVersion();
  }

  private static StoreException explained(StoreException error, QdrantEndpoint endpoint) {
    String message = error.getMessage();
    if (message.contains("UNAUTHENTICATED") || message.contains("PERMISSION_DENIED")) {
      return StoreException.fatal(
          "the vector store at %s refuses %s: %s. Set %s to a key that may write"
              .formatted(
                  endpoint,
                  endpoint.apiKey() == null ? "a connection without a key" : "the API key",
                  message,
                  SinkOptions.API_KEY.key()));
    }
    return new StoreException(
        error.kind(),
        ("no vector store answers at %s within %d ms: %s. Start it, or set %s to its gRPC port"
                + " (6334, not the REST port 6333), with https:// when it uses TLS and %s for a"
                + " certificate of one's own")
            .formatted(
                endpoint,
                endpoint.connectTimeout().toMillis(),
                message,
                SinkOptions.URL.key(),
                SinkOptions.TLS_CA_FILE.key()));
  }

  static void requireRecent(String version, QdrantEndpoint endpoint) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      return;
    }
    int major = Integer.parseInt(matcher.group(1));
    int minor = Integer.parseInt(matcher.group(2));
    if (major < MIN_MAJOR || (major == MIN_MAJOR && minor < MIN_MINOR)) {
      throw StoreException.fatal(
          "the vector store at %s is version %s, but %d.%d is needed: earlier ones can replay"
                  .formatted(endpoint, version, MIN_MAJOR, MIN_MINOR)
              + " conditional updates wrongly after a crash. Upgrade Qdrant");
    }
  }
}
