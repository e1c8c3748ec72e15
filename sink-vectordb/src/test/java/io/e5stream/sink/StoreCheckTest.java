package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.sink.StoreException.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCheckTest {

  private static final QdrantEndpoint ENDPOINT = QdrantEndpoint.plain("localhost", 6334);

  @ParameterizedTest
  @ValueSource(strings = {"1.19.0", "1.20.3", "v1.19.0", "2.0.0", "1.19.0-dev", "unknown"})
  void recentServersPass(String version) {
    assertThatCode(() -> StoreCheck.requireRecent(version, ENDPOINT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.18.3", "1.9.0", "0.11.0"})
  void earlierServersAreRefused(String version) {
    assertThatThrownBy(() -> StoreCheck.requireRecent(version, ENDPOINT))
        .hasMessageContaining("version " + version)
        .hasMessageContaining("1.19")
        .hasMessageContaining("Upgrade");
  }

  @Test
  @Timeout(20)
  void nobodyListening() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertUnreachable(port);
  }

  @Test
  @Timeout(20)
  void somebodyWhoNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      assertUnreachable(silent.getLocalPort());
    }
  }

  private static void assertUnreachable(int port) {
    QdrantEndpoint endpoint =
        new QdrantEndpoint(
            "localhost", port, false, null, null, Duration.ofSeconds(2), Duration.ofSeconds(2));
    try (QdrantConnection store = QdrantConnection.open(endpoint)) {
      assertThatThrownBy(() -> StoreCheck.run(store))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RETRY))
          .hasMessageContaining("http://localhost:" + port)
          .hasMessageContaining("qdrant.url")
          .hasMessageContaining("6334");
    }
  }
}
