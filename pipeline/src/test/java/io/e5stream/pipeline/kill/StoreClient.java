package io.e5stream.pipeline.kill;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads whole collections of a vector store. Thread-safe. */
final class StoreClient implements AutoCloseable {

  private static final int PAGE = 250;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ManagedChannel channel;
  private final QdrantClient client;

  StoreClient(int port) {
    this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    this.client = new QdrantClient(QdrantGrpcClient.newBuilder(channel, true).build());
  }

  /**
   * Everything that an index holds.
   *
   * @throws ExecutionException when the store is away or has no such index
   */
  StoreImage image(String index) throws ExecutionException, InterruptedException, TimeoutException {
    return StoreImage.of(
        scroll(
            ScrollPoints.newBuilder()
                .setCollectionName(index)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .setWithVectors(WithVectorsSelectorFactory.enable(true))));
  }

  /**
   * The version of each document's first chunk.
   *
   * @throws ExecutionException when the store is away or has no such index
   */
  Map<String, Long> versions(String index)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<String, Long> versions = new HashMap<>();
    ScrollPoints.Builder heads =
        ScrollPoints.newBuilder()
            .setCollectionName(index)
            .setFilter(Filter.newBuilder().addMust(ConditionFactory.match("chunk", 0)))
            .setWithPayload(WithPayloadSelectorFactory.include(List.of("document_id", "version")));
    for (RetrievedPoint head : scroll(heads)) {
      versions.put(
          head.getPayloadOrThrow("document_id").getStringValue(),
          head.getPayloadOrThrow("version").getIntegerValue());
    }
    return versions;
  }

  private List<RetrievedPoint> scroll(ScrollPoints.Builder request)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<RetrievedPoint> points = new ArrayList<>();
    request.setLimit(PAGE);
    while (true) {
      ScrollResponse page = page(request.build());
      points.addAll(page.getResultList());
      if (!page.hasNextPageOffset()) {
        return points;
      }
      request.setOffset(page.getNextPageOffset());
    }
  }

  private ScrollResponse page(ScrollPoints request)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      return client.scrollAsync(request, TIMEOUT).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // After an outage gRPC would wait for up to two minutes before it connects again.
      channel.resetConnectBackoff();
      throw e;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
