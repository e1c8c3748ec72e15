package io.e5stream.sink.embedded;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A vector server inside the JVM that speaks the part of Qdrant's gRPC protocol which this project
 * and ordinary clients use: one unnamed dense float vector for each point, with cosine, dot or
 * Euclidean distance.
 *
 * <p>A write with {@code wait} survives the death of the process and of the machine once it is
 * acknowledged, and is searchable at once. Points are kept in memory; the log on disk is the truth
 * and everything else is rebuilt from it. Thread-safe.
 */
public final class EmbeddedVectorServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedVectorServer.class);
  private static final int MAX_REQUEST_BYTES = 256 << 20;
  private static final long DRAIN_SECONDS = 5;

  private final Server server;
  private final Maintenance maintenance;
  private final VectorStore store;

  private EmbeddedVectorServer(Server server, Maintenance maintenance, VectorStore store) {
    this.server = server;
    this.maintenance = maintenance;
    this.store = store;
  }

  /**
   * Starts a server for this machine only.
   *
   * @param dataDirectory made when absent
   * @param port 0 for a free one
   * @throws IOException when the directory is in use or damaged, or the port is taken
   */
  public static EmbeddedVectorServer start(Path dataDirectory, int port) throws IOException {
    return start(dataDirectory, VectorServerOptions.local(port));
  }

  /**
   * Starts a server.
   *
   * @param dataDirectory made when absent
   * @throws IOException when the directory is in use or damaged, or the port is taken
   */
  public static EmbeddedVectorServer start(Path dataDirectory, VectorServerOptions options)
      throws IOException {
    ServerCredentials credentials = credentials(options);
    VectorStore store = VectorStore.open(dataDirectory);
    Maintenance maintenance = new Maintenance(store, options.exactLimit());
    try {
      Server server = listen(store, options, credentials);
      LOG.info(
          "Vector server on {}:{}, data in {}", options.host(), server.getPort(), dataDirectory);
      return new EmbeddedVectorServer(server, maintenance, store);
    } catch (IOException | RuntimeException e) {
      maintenance.close();
      store.close();
      throw e;
    }
  }

  private static ServerCredentials credentials(VectorServerOptions options) throws IOException {
    return options.tls().isEmpty()
        ? InsecureServerCredentials.create()
        : TlsServerCredentials.create(
            options.tls().get().certificate().toFile(), options.tls().get().privateKey().toFile());
  }

  private static Server listen(
      VectorStore store, VectorServerOptions options, ServerCredentials credentials)
      throws IOException {
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(options.host(), options.port()), credentials)
            .maxInboundMessageSize(MAX_REQUEST_BYTES)
            // Clients may probe idle connections as often as they like.
            .permitKeepAliveTime(1, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .addService(new CollectionsService(store))
            .addService(new PointsService(store));
    HealthServices.all().forEach(builder::addService);
    options.apiKey().ifPresent(key -> builder.intercept(new ApiKeyInterceptor(key)));
    try {
      return builder.build().start();
    } catch (IOException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "Cannot listen on "
              + options.host()
              + ":"
              + options.port()
              + ": "
              + reason.getMessage()
              + ". Stop the program that uses the port, or choose another one (0 takes any free"
              + " port)",
          e);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return server.getPort();
  }

  /**
   * Moves all vectors into HNSW graphs and returns when searches go through them, however small the
   * collections are: otherwise a collection of few points is searched exactly and has no graphs.
   */
  public void buildGraphs() throws IOException {
    for (PointCollection collection : store.collections()) {
      collection.store().vectors().catchUp();
    }
  }

  /** Ends calls in progress within seconds, syncs the logs and frees the data directory. */
  @Override
  public void close() throws IOException {
    server.shutdown();
    try {
      if (!server.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
        server.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    maintenance.close();
    store.close();
  }

  /** Waits until the server is closed. */
  void awaitTermination() throws InterruptedException {
    server.awaitTermination();
  }
}
