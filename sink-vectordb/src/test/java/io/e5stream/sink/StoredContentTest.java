package io.e5stream.sink;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.ResolvedChange;
import io.e5stream.sink.StoreException.Kind;
import io.grpc.Status;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredContentTest {

  private static final ResolvedChange REFRESH = Changes.refresh("a", 4, 7, "s", "{}").change();

  private final FakeStore store = new FakeStore();
  private final QdrantConnection connection = QdrantConnection.open(store.endpoint());
  private final CallMetrics metrics = CallMetrics.create();
  private final StoredContent content = content(Duration.ofMinutes(5));

  @AfterEach
  void close() {
    connection.close();
    store.close();
  }

  private StoredContent content(Duration giveUp) {
    Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), giveUp);
    return new StoredContent(
        connection, "docs--test", new RetryingCalls(connection, backoff, metrics));
  }

  @Test
  void asksForThePointsOfTheContentAndNothingOfThemButTheirNumber() throws Exception {
    store.behaviour = request -> points(2, 2);
    assertThat(content.isComplete(REFRESH, null)).isTrue();

    assertThat(store.requests).hasSize(1);
    ScrollPoints scroll = (ScrollPoints) store.requests.get(0);
    assertThat(scroll.getCollectionName()).isEqualTo("docs--test");
    assertThat(scroll.getFilter()).isEqualTo(VersionFilters.between("a", 4, 7));
    assertThat(scroll.getWithPayload().getInclude().getFieldsList()).containsExactly("chunks");
    assertThat(scroll.getWithVectors().getEnable()).isFalse();
    assertThat(metrics.requests().getCount()).isEqualTo(1);
    assertThat(metrics.latency().getCount()).isEqualTo(1);
  }

  @Test
  void contentIsCompleteWithAsManyPointsAsItHasChunks() throws Exception {
    assertThat(complete(points(0, 0))).isFalse();
    assertThat(complete(points(1, 1))).isTrue();
    assertThat(complete(points(1, 2))).isFalse();
    assertThat(complete(points(3, 2))).isFalse();
    RetrievedPoint strange = RetrievedPoint.newBuilder().setId(PointIdFactory.id(1)).build();
    assertThat(complete(ScrollResponse.newBuilder().addResult(strange).build())).isFalse();
  }

  private boolean complete(ScrollResponse answer) throws InterruptedException {
    store.behaviour = request -> answer;
    return content.isComplete(REFRESH, null);
  }

  @Test
  void theChunksOfALongDocumentAreCounted() throws Exception {
    assertThat(completeOf(StoredContent.PAGE + 36, 100)).isTrue();
    assertThat(completeOf(StoredContent.PAGE + 35, 100)).isFalse();
    CountPoints count = store.requests(CountPoints.class).get(0);
    assertThat(count.getExact()).isTrue();
    assertThat(count.getFilter()).isEqualTo(VersionFilters.between("a", 4, 7));
  }

  private boolean completeOf(long points, int chunks) throws InterruptedException {
    ScrollResponse page =
        points(StoredContent.PAGE, chunks).toBuilder()
            .setNextPageOffset(PointIdFactory.id(99))
            .build();
    store.behaviour = request -> request instanceof CountPoints ? (Object) points : page;
    return content.isComplete(REFRESH, null);
  }

  @Test
  void anAnswerAskedForEarlierIsUsed() throws Exception {
    store.behaviour = request -> points(1, 1);
    assertThat(content.isComplete(REFRESH, content.look(REFRESH))).isTrue();
    assertThat(store.requests).hasSize(1);
  }

  @Test
  void failuresThatPassAreRetriedUntilTheyPass() throws Exception {
    AtomicInteger failures = new AtomicInteger(3);
    store.behaviour =
        request ->
            failures.getAndDecrement() > 0 ? Status.UNAVAILABLE.asRuntimeException() : points(1, 1);
    assertThat(content.isComplete(REFRESH, content.look(REFRESH))).isTrue();
    assertThat(store.requests).hasSize(4);
    assertThat(metrics.retries().getCount())
        .as("the answer asked for earlier failed, the next call came at once")
        .isEqualTo(2);
  }

  @Test
  void aStoreAwayForTooLongAndAFatalErrorFail() {
    store.behaviour = request -> Status.UNAVAILABLE.asRuntimeException();
    assertThatThrownBy(() -> content(Duration.ofMillis(50)).isComplete(REFRESH, null))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RETRY))
        .hasMessageContaining("document a in docs--test")
        .hasMessageContaining("sink.retry.max-duration");

    store.behaviour = request -> Status.UNAUTHENTICATED.asRuntimeException();
    assertThatThrownBy(() -> content.isComplete(REFRESH, content.look(REFRESH)))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FATAL));
  }

  @Test
  void whatTheStoreRefusesToLookForIsNotThere() throws Exception {
    store.behaviour = request -> Status.INVALID_ARGUMENT.asRuntimeException();
    assertThat(content.isComplete(REFRESH, content.look(REFRESH))).isFalse();
    assertThat(content.isOvertaken(REFRESH)).isFalse();
  }

  @Test
  void aDocumentIsOvertakenByNewerPoints() throws Exception {
    store.behaviour = request -> 2L;
    assertThat(content.isOvertaken(REFRESH)).isTrue();
    assertThat(((CountPoints) store.requests.get(0)).getFilter())
        .isEqualTo(VersionFilters.above("a", 7));

    store.behaviour = request -> 0L;
    assertThat(content.isOvertaken(REFRESH)).isFalse();
  }

  /** A page of points whose payload says how many chunks there are. */
  private static ScrollResponse points(int points, int chunks) {
    ScrollResponse.Builder page = ScrollResponse.newBuilder();
    for (int i = 0; i < points; i++) {
      page.addResult(
          RetrievedPoint.newBuilder()
              .setId(PointIdFactory.id(i))
              .putPayload("chunks", value(chunks)));
    }
    return page.build();
  }
}
