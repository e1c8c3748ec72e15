package io.e5stream.sink;

import com.google.common.util.concurrent.ListenableFuture;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.sink.RetryingCalls.Call;
import io.e5stream.sink.StoreException.Kind;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a collection what it holds of a document. Calls are repeated until they are answered.
 * Belongs to one thread.
 */
final class StoredContent {

  private static final Logger LOG = LoggerFactory.getLogger(StoredContent.class);

  /** Documents of more chunks than this take a second call, which counts. */
  static final int PAGE = 64;

  private final QdrantConnection store;
  private final String collection;
  private final RetryingCalls calls;

  StoredContent(QdrantConnection store, String collection, RetryingCalls calls) {
    this.store = store;
    this.collection = collection;
    this.calls = calls;
  }

  /** Starts to look for the content of a refresh, for {@link #isComplete}. */
  ListenableFuture<ScrollResponse> look(ResolvedChange refresh) {
    ScrollPoints request =
        ScrollPoints.newBuilder()
            .setCollectionName(collection)
            .setFilter(present(refresh))
            .setLimit(PAGE)
            .setWithPayload(WithPayloadSelectorFactory.include(List.of(Payload.CHUNKS)))
            .setWithVectors(WithVectorsSelectorFactory.enable(false))
            .build();
    return calls.send(() -> store.points().scroll(request));
  }

  /**
   * Whether the collection holds all chunks of the content that a change refreshes: as many points
   * of its versions as their payload says that there are. Half a document does not count: the
   * upserts of a long one may be under way, or somebody may have deleted a part.
   *
   * @param looked what {@link #look} returned for the change, null to look now
   * @throws StoreException when the store is away for too long, or for a fatal error
   */
  boolean isComplete(ResolvedChange refresh, ListenableFuture<ScrollResponse> looked)
      throws InterruptedException {
    String what = "looking for document " + refresh.id() + " in " + collection;
    return accepted(
        what,
        () -> {
          ScrollResponse page = page(refresh, looked, what);
          if (page.getResultCount() == 0) {
            return false;
          }
          long points =
              page.hasNextPageOffset() ? count(present(refresh), what) : page.getResultCount();
          return points == chunks(page.getResult(0));
        });
  }

  /** Whether the collection holds points of the document that are newer than the change. */
  boolean isOvertaken(ResolvedChange change) throws InterruptedException {
    String what = "looking for newer points of document " + change.id() + " in " + collection;
    return accepted(
        what, () -> count(VersionFilters.above(change.id(), change.version()), what) > 0);
  }

  private ScrollResponse page(
      ResolvedChange refresh, ListenableFuture<ScrollResponse> looked, String what)
      throws InterruptedException {
    if (looked != null) {
      try {
        return QdrantConnection.await(looked, what);
      } catch (StoreException e) {
        if (e.kind() != Kind.RETRY) {
          throw e;
        }
        // Asked a while ago: the store may be back.
      }
    }
    return calls.run(what, () -> QdrantConnection.await(look(refresh), what));
  }

  private long count(Filter filter, String what) throws InterruptedException {
    CountPoints request =
        CountPoints.newBuilder()
            .setCollectionName(collection)
            .setFilter(filter)
            .setExact(true)
            .build();
    return calls
        .run(what, () -> calls.timed(what, () -> store.points().count(request)))
        .getResult()
        .getCount();
  }

  private static Filter present(ResolvedChange refresh) {
    return VersionFilters.between(refresh.id(), refresh.contentVersion(), refresh.version());
  }

  private static long chunks(RetrievedPoint point) {
    return point.getPayloadMap().containsKey(Payload.CHUNKS)
        ? point.getPayloadMap().get(Payload.CHUNKS).getIntegerValue()
        : -1;
  }

  /** A store that refuses to look for a document does not hold it. */
  private static boolean accepted(String what, Call<Boolean> question) throws InterruptedException {
    try {
      return question.run();
    } catch (StoreException e) {
      if (e.kind() != Kind.RECORD) {
        throw e;
      }
      LOG.warn("The store refused {}: {}", what, e.getMessage());
      return false;
    }
  }
}
