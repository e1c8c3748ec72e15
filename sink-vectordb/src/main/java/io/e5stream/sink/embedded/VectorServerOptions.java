package io.e5stream.sink.embedded;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server listens and whom it lets in.
 *
 * @param host address to bind; {@code 0.0.0.0} for all
 * @param port port to bind, 0 for a free one
 * @param apiKey what clients must send, if anything
 * @param tls certificate and key files for TLS, if wanted
 * @param exactLimit collections up to this many points are always searched exactly; larger ones
 *     through HNSW graphs
 */
public record VectorServerOptions(
    String host, int port, Optional<String> apiKey, Optional<Tls> tls, int exactLimit) {

  /** Binds to this machine only. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /**
   * Exact search of so many takes tens of milliseconds; building graphs takes cores from the job.
   */
  public static final int DEFAULT_EXACT_LIMIT = 50_000;

  /**
   * PEM files for TLS.
   *
   * @param certificate certificate chain
   * @param privateKey unencrypted PKCS#8 key
   */
  public record Tls(Path certificate, Path privateKey) {
    public Tls {
      Objects.requireNonNull(certificate, "certificate");
      Objects.requireNonNull(privateKey, "privateKey");
    }
  }

  public VectorServerOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(apiKey, "apiKey");
    Objects.requireNonNull(tls, "tls");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is " + port + "; it must be from 0 to 65535");
    }
    if (apiKey.isPresent() && apiKey.get().isBlank()) {
      throw new IllegalArgumentException("apiKey is blank; leave it out to let everyone in");
    }
    if (exactLimit < 0) {
      throw new IllegalArgumentException(
          "exactLimit is " + exactLimit + "; it must not be negative");
    }
  }

  /** On this machine only, without key and TLS. */
  public static VectorServerOptions local(int port) {
    return new VectorServerOptions(
        DEFAULT_HOST, port, Optional.empty(), Optional.empty(), DEFAULT_EXACT_LIMIT);
  }

  public VectorServerOptions withHost(String newHost) {
    return new VectorServerOptions(newHost, port, apiKey, tls, exactLimit);
  }

  public VectorServerOptions withApiKey(String newApiKey) {
    return new VectorServerOptions(host, port, Optional.of(newApiKey), tls, exactLimit);
  }

  public VectorServerOptions withTls(Path certificate, Path privateKey) {
    return new VectorServerOptions(
        host, port, apiKey, Optional.of(new Tls(certificate, privateKey)), exactLimit);
  }

  public VectorServerOptions withExactLimit(int newExactLimit) {
    return new VectorServerOptions(host, port, apiKey, tls, newExactLimit);
  }
}
