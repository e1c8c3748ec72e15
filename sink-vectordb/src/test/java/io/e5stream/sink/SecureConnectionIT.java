package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.sink.StoreException.Kind;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.e5stream.sink.embedded.VectorServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureConnectionIT {

  @TempDir private static Path directory;
  private static TestCertificates certificates;
  private static EmbeddedVectorServer server;

  @BeforeAll
  static void start() throws Exception {
    certificates = TestCertificates.create(directory);
    server =
        EmbeddedVectorServer.start(
            directory.resolve("data"),
            VectorServerOptions.local(0)
                .withTls(certificates.certificate(), certificates.privateKey())
                .withApiKey("secret"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static QdrantEndpoint endpoint(boolean tls, String caFile, String apiKey) {
    Duration timeout = Duration.ofSeconds(5);
    return new QdrantEndpoint("localhost", server.port(), tls, caFile, apiKey, timeout, timeout);
  }

  private static String ca() {
    return certificates.certificate().toString();
  }

  @Test
  void theRightKeyOverTrustedTlsGetsThrough() {
    try (QdrantConnection store = QdrantConnection.open(endpoint(true, ca(), "secret"))) {
      assertThat(StoreCheck.run(store)).isNotEmpty();
      assertThat(new StoreCollections(store).names()).isEmpty();
    }
  }

  @Test
  void aWrongOrMissingKeyIsExplained() {
    for (String key : new String[] {"wrong", null}) {
      try (QdrantConnection store = QdrantConnection.open(endpoint(true, ca(), key))) {
        assertThatThrownBy(() -> StoreCheck.run(store))
            .isInstanceOfSatisfying(
                StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FATAL))
            .hasMessageContaining("qdrant.api-key")
            .hasMessageContaining(key == null ? "without a key" : "the API key")
            .hasMessageNotContaining("wrong");
      }
    }
  }

  @Test
  void anUntrustedCertificateIsRefused() {
    try (QdrantConnection store = QdrantConnection.open(endpoint(true, null, "secret"))) {
      assertThatThrownBy(() -> StoreCheck.run(store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("https://localhost")
          .hasMessageContaining("qdrant.tls.ca-file");
    }
  }

  @Test
  void plainTextToATlsPortIsExplained() {
    try (QdrantConnection store = QdrantConnection.open(endpoint(false, null, "secret"))) {
      assertThatThrownBy(() -> StoreCheck.run(store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("https:// when it uses TLS");
    }
  }
}
