package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QdrantEndpointTest {

  @Test
  void defaultsToTheGrpcPortOfThisMachine() {
    QdrantEndpoint endpoint = QdrantEndpoint.from(new Configuration());
    assertThat(endpoint)
        .isEqualTo(
            new QdrantEndpoint(
                "localhost",
                6334,
                false,
                null,
                null,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10)));
  }

  @Test
  void readsEveryOption() {
    Configuration options = new Configuration();
    options.set(SinkOptions.URL, "https://store.example");
    options.set(SinkOptions.API_KEY, "secret");
    options.set(SinkOptions.TLS_CA_FILE, "/etc/ca.pem");
    options.set(SinkOptions.CONNECT_TIMEOUT, Duration.ofSeconds(3));
    options.set(SinkOptions.REQUEST_DEADLINE, Duration.ofSeconds(4));
    QdrantEndpoint endpoint = QdrantEndpoint.from(options);
    assertThat(endpoint)
        .isEqualTo(
            new QdrantEndpoint(
                "store.example",
                6334,
                true,
                "/etc/ca.pem",
                "secret",
                Duration.ofSeconds(3),
                Duration.ofSeconds(4)));
    assertThat(endpoint).hasToString("https://store.example:6334");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:6334", "ftp://localhost", "http://", "http://a b", ""})
  void refusesWhatIsNoAddress(String url) {
    Configuration options = new Configuration();
    options.set(SinkOptions.URL, url);
    assertThatThrownBy(() -> QdrantEndpoint.from(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qdrant.url = " + url)
        .hasMessageContaining("http://host:6334");
  }

  @Test
  void aCaFileWithoutTlsIsAMistake() {
    Configuration options = new Configuration();
    options.set(SinkOptions.TLS_CA_FILE, "ca.pem");
    assertThatThrownBy(() -> QdrantEndpoint.from(options))
        .hasMessageContaining("qdrant.tls.ca-file")
        .hasMessageContaining("https");
  }

  @Test
  void anUnreadableCaFileIsNamed() {
    Configuration options = new Configuration();
    options.set(SinkOptions.URL, "https://localhost");
    options.set(SinkOptions.TLS_CA_FILE, "no/such/ca.pem");
    assertThatThrownBy(() -> QdrantConnection.open(QdrantEndpoint.from(options)))
        .hasMessageContaining("qdrant.tls.ca-file = no/such/ca.pem");
  }
}
