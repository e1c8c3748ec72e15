package io.e5stream.sink;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Where the vector store is and how to talk to it.
 *
 * @param host name or address
 * @param port gRPC port
 * @param tls whether the connection is encrypted
 * @param caFile PEM file of the certificates to trust, null for the system's
 * @param apiKey key to send, null for none
 * @param connectTimeout how long a first contact may take
 * @param deadline deadline of one call
 */
public record QdrantEndpoint(
    String host,
    int port,
    boolean tls,
    String caFile,
    String apiKey,
    Duration connectTimeout,
    Duration deadline)
    implements Serializable {

  private static final int DEFAULT_PORT = 6334;

  public QdrantEndpoint {
    Objects.requireNonNull(host, "host");
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is outside 1 to 65535");
    }
    if (caFile != null && !tls) {
      throw new IllegalArgumentException(
          "%s is set but %s is not https"
              .formatted(SinkOptions.TLS_CA_FILE.key(), SinkOptions.URL.key()));
    }
    requirePositive(connectTimeout, SinkOptions.CONNECT_TIMEOUT.key());
    requirePositive(deadline, SinkOptions.REQUEST_DEADLINE.key());
  }

  /**
   * Reads the endpoint's options.
   *
   * @throws IllegalArgumentException with key, value and remedy when one is wrong
   */
  public static QdrantEndpoint from(ReadableConfig options) {
    URI uri = parse(options.get(SinkOptions.URL));
    return new QdrantEndpoint(
        uri.getHost(),
        uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort(),
        uri.getScheme().equalsIgnoreCase("https"),
        options.get(SinkOptions.TLS_CA_FILE),
        options.get(SinkOptions.API_KEY),
        options.get(SinkOptions.CONNECT_TIMEOUT),
        options.get(SinkOptions.REQUEST_DEADLINE));
  }

  /** An endpoint without TLS and key, with default times. */
  public static QdrantEndpoint plain(String host, int port) {
    return new QdrantEndpoint(
        host,
        port,
        false,
        null,
        null,
        SinkOptions.CONNECT_TIMEOUT.defaultValue(),
        SinkOptions.REQUEST_DEADLINE.defaultValue());
  }

  private static URI parse(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      if (uri.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // reported below
    }
    throw new IllegalArgumentException(
        "%s = %s is no address; write http://host:6334 or https://host:6334 (the gRPC port)"
            .formatted(SinkOptions.URL.key(), url));
  }

  private static void requirePositive(Duration duration, String key) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(key + " = " + duration + " must be positive");
    }
  }

  /** The address as in {@code qdrant.url}. */
  public String url() {
    return (tls ? "https://" : "http://") + host + ":" + port;
  }

  /** The address; never the key. */
  @Override
  public String toString() {
    return url();
  }
}
