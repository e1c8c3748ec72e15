package io.e5stream.sink.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The contract suite on the server at {@code -Dqdrant.address=host:port}; skipped without one. */
class ExternalContractIT {

  private static QdrantClient client;

  @BeforeAll
  static void connect() {
    String address = System.getProperty("qdrant.address", "");
    if (address.isEmpty()) {
      System.out.println("ExternalContractIT skipped: no -Dqdrant.address=host:port");
    }
    assumeFalse(address.isEmpty(), "no -Dqdrant.address=host:port");
    int colon = address.lastIndexOf(':');
    client =
        new QdrantClient(
            QdrantGrpcClient.newBuilder(
                    address.substring(0, colon),
                    Integer.parseInt(address.substring(colon + 1)),
                    false,
                    false)
                .build());
  }

  @AfterAll
  static void disconnect() {
    if (client != null) {
      client.close();
    }
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
