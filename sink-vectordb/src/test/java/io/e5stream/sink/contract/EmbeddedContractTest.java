package io.e5stream.sink.contract;

import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract suite on the embedded server. */
class EmbeddedContractTest {

  @TempDir static Path directory;

  private static EmbeddedVectorServer server;
  private static QdrantClient client;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedVectorServer.start(directory, 0);
    client =
        new QdrantClient(
            QdrantGrpcClient.newBuilder("127.0.0.1", server.port(), false, false).build());
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
  }

  @Nested
  class OfCollections extends CollectionsContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfAliases extends AliasContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfUpserts extends UpsertContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfPayloads extends PayloadContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfFilters extends FilterContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfQueries extends QueryContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfGroups extends GroupContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }

  @Nested
  class OfScrolling extends ScrollContract {
    @Override
    QdrantClient client() {
      return client;
    }
  }
}
