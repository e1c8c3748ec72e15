package io.e5stream.sink.embedded;

import static io.e5stream.sink.embedded.TestServer.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.e5stream.sink.TestCertificates;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredServerTest {

  @TempDir static Path directory;
  private static TestCertificates certificate;
  private static EmbeddedVectorServer server;

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificates.create(directory);
    server =
        EmbeddedVectorServer.start(
            directory.resolve("data"),
            VectorServerOptions.local(0)
                .withApiKey("secret")
                .withTls(certificate.certificate(), certificate.privateKey()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private QdrantClient client(String apiKey) throws IOException {
    ManagedChannel channel =
        Grpc.newChannelBuilderForAddress(
                "localhost",
                server.port(),
                TlsChannelCredentials.newBuilder()
                    .trustManager(certificate.certificate().toFile())
                    .build())
            .build();
    QdrantGrpcClient.Builder builder = QdrantGrpcClient.newBuilder(channel, true, false);
    return new QdrantClient((apiKey == null ? builder : builder.withApiKey(apiKey)).build());
  }

  private static Status.Code code(QdrantClient client) {
    return Status.fromThrowable(catchThrowable(() -> get(client.listCollectionsAsync()))).getCode();
  }

  @Test
  void theRightKeyOverTlsIsLetIn() throws IOException {
    try (QdrantClient client = client("secret")) {
      assertThat(get(client.listCollectionsAsync())).isEmpty();
    }
  }

  @Test
  void aWrongOrMissingKeyIsNot() throws IOException {
    try (QdrantClient wrong = client("guess");
        QdrantClient none = client(null)) {
      assertThat(code(wrong)).isEqualTo(Status.Code.UNAUTHENTICATED);
      assertThat(code(none)).isEqualTo(Status.Code.UNAUTHENTICATED);
      // As on a Qdrant server, health is open to all.
      assertThat(get(none.healthCheckAsync()).getVersion()).isNotEmpty();
    }
  }

  @Test
  void plainTextIsNot() {
    try (QdrantClient plain = TestServer.client(server.port())) {
      assertThat(code(plain)).isEqualTo(Status.Code.UNAVAILABLE);
    }
  }
}
