package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.sink.BatchWriter.Rejection;
import io.e5stream.sink.StoreException.Kind;
import io.grpc.Status;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchWriterTest {

  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(5));

  private final FakeStore store = new FakeStore();
  private final QdrantConnection connection = QdrantConnection.open(store.endpoint());
  private final SinkMetrics metrics = SinkMetrics.create();

  @AfterEach
  void close() {
    connection.close();
    store.close();
  }

  private BatchWriter writer(Backoff backoff, BatchLimits limits, SinkRules rules) {
    RetryingCalls calls = new RetryingCalls(connection, backoff, metrics.calls());
    return new BatchWriter(
        new StoreWriter(connection, "docs--test", calls, metrics),
        new DocumentPoints(Changes.DIMENSION),
        limits,
        rules);
  }

  private List<Rejection> write(EmbeddedChange... changes) throws InterruptedException {
    return writer(QUICK, new BatchLimits(100, 1 << 20), SinkRules.ALL).write(List.of(changes));
  }

  @Test
  void aBatchIsOneUpsertWithAClauseForEachDocumentThenOneDelete() throws Exception {
    assertThat(
            write(
                Changes.index("a", 3, "one", "two"),
                Changes.index("b", 4, "three"),
                Changes.delete("c", 5)))
        .isEmpty();

    assertThat(store.requests).hasSize(2);
    UpsertPoints upsert = (UpsertPoints) store.requests.get(0);
    assertThat(upsert.getWait()).isTrue();
    assertThat(upsert.getPointsList()).hasSize(3);
    assertThat(upsert.getUpdateFilter())
        .isEqualTo(any(VersionFilters.upTo("a", 3), VersionFilters.upTo("b", 4)));
    DeletePoints delete = (DeletePoints) store.requests.get(1);
    assertThat(delete.getWait()).isTrue();
    assertThat(delete.getPoints().getFilter())
        .isEqualTo(
            any(
                VersionFilters.replaced("a", 3, 2),
                VersionFilters.replaced("b", 4, 1),
                VersionFilters.upTo("c", 5)));
    assertThat(metrics.pointsWritten().getCount()).isEqualTo(3);
    assertThat(metrics.staleDeletes().getCount()).isEqualTo(3);
    assertThat(metrics.calls().requests().getCount()).isEqualTo(2);
    assertThat(metrics.calls().retries().getCount()).isZero();
  }

  @Test
  void aDocumentTwiceInABatchIsWrittenTwiceInOrder() throws Exception {
    write(Changes.index("a", 1, "old"), Changes.delete("a", 2), Changes.index("a", 3, "new"));
    assertThat(store.requests(UpsertPoints.class))
        .extracting(upsert -> version(upsert.getPoints(0)))
        .containsExactly(1L, 3L);
    assertThat(store.requests)
        .extracting(Object::getClass)
        .containsExactly(
            UpsertPoints.class,
            DeletePoints.class,
            DeletePoints.class,
            UpsertPoints.class,
            DeletePoints.class);
  }

  @Test
  void aRefreshReplacesVersionSourceAndMetadataOfThePresentContent() throws Exception {
    write(Changes.refresh("a", 7, 9, "news", "{\"k\":1}"));
    SetPayloadPoints set = (SetPayloadPoints) store.requests.get(0);
    assertThat(set.getPointsSelector().getFilter()).isEqualTo(VersionFilters.between("a", 7, 9));
    assertThat(set.getPayloadMap()).containsOnlyKeys("version", "source", "metadata");
    assertThat(set.getWait()).isTrue();
  }

  @Test
  void aLongDocumentTakesSeveralUpsertsBeforeItsStaleChunksGo() throws Exception {
    String[] chunks = new String[25];
    java.util.Arrays.setAll(chunks, i -> "chunk " + i);
    writer(QUICK, new BatchLimits(10, 1 << 20), SinkRules.ALL)
        .write(List.of(Changes.index("short", 1, "x"), Changes.index("long", 2, chunks)));
    assertThat(store.requests(UpsertPoints.class))
        .extracting(UpsertPoints::getPointsCount)
        .containsExactly(1, 10, 10, 5);
    assertThat(store.requests.get(store.requests.size() - 1)).isInstanceOf(DeletePoints.class);
  }

  @Test
  void failuresThatPassAreRetriedUntilTheyPass() throws Exception {
    List<Object> answers =
        new ArrayList<>(
            List.of(
                Status.UNAVAILABLE.asRuntimeException(),
                Status.RESOURCE_EXHAUSTED.withDescription("rate limit").asRuntimeException(),
                Status.ABORTED.asRuntimeException(),
                UpdateStatus.WaitTimeout,
                UpdateStatus.ClockRejected));
    store.behaviour = request -> answers.isEmpty() ? null : answers.remove(0);
    assertThat(write(Changes.index("a", 1, "x"))).isEmpty();
    assertThat(store.requests(UpsertPoints.class)).hasSize(6);
    assertThat(store.requests(UpsertPoints.class).stream().distinct()).hasSize(1);
    assertThat(metrics.calls().retries().getCount()).isEqualTo(5);
  }

  @Test
  void eachRefreshIsRetriedByItself() throws Exception {
    AtomicInteger failures = new AtomicInteger(1);
    store.behaviour =
        request ->
            request instanceof SetPayloadPoints set
                    && set.getPayloadOrThrow("version").getIntegerValue() == 2
                    && failures.getAndDecrement() > 0
                ? Status.UNAVAILABLE.asRuntimeException()
                : null;
    write(
        Changes.refresh("a", 1, "s", "{}"),
        Changes.refresh("b", 2, "s", "{}"),
        Changes.refresh("c", 3, "s", "{}"));
    assertThat(store.requests(SetPayloadPoints.class))
        .extracting(set -> set.getPayloadOrThrow("version").getIntegerValue())
        .containsExactlyInAnyOrder(1L, 2L, 3L, 2L);
  }

  @Test
  void aStoreAwayForTooLongFailsWithWhatWhereAndWhichOption() {
    store.behaviour = request -> Status.UNAVAILABLE.withDescription("down").asRuntimeException();
    Backoff impatient =
        new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(50));
    assertThatThrownBy(
            () ->
                writer(impatient, new BatchLimits(100, 1 << 20), SinkRules.ALL)
                    .write(List.of(Changes.index("a", 1, "x"))))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RETRY))
        .hasMessageContaining(store.endpoint().url())
        .hasMessageContaining("upsert of 1 points in docs--test")
        .hasMessageContaining("sink.retry.max-duration")
        .hasMessageContaining("down");
  }

  @Test
  void aFatalErrorIsNeitherRetriedNorBisected() {
    store.behaviour = request -> Status.UNAUTHENTICATED.asRuntimeException();
    assertThatThrownBy(() -> write(Changes.index("a", 1, "x"), Changes.index("b", 1, "y")))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FATAL));
    assertThat(store.requests).hasSize(1);
  }

  @Test
  void theRefusedDocumentIsFoundAndItsPartRemovedWhileAllOthersAreWritten() throws Exception {
    store.behaviour = refuseUpsertsOf("d5");
    EmbeddedChange[] batch = new EmbeddedChange[9];
    java.util.Arrays.setAll(batch, i -> Changes.index("d" + i, 10 + i, "text " + i));
    List<Rejection> rejections = write(batch);

    assertThat(rejections).hasSize(1);
    assertThat(rejections.get(0).change()).isSameAs(batch[5]);
    assertThat(rejections.get(0).cause()).contains("INVALID_ARGUMENT").contains("bad d5");
    List<String> written =
        store.requests(UpsertPoints.class).stream()
            .filter(upsert -> refuseUpsertsOf("d5").apply(upsert) == null)
            .flatMap(upsert -> upsert.getPointsList().stream())
            .map(BatchWriterTest::documentId)
            .distinct()
            .toList();
    assertThat(written).containsExactlyInAnyOrder("d0", "d1", "d2", "d3", "d4", "d6", "d7", "d8");
    assertThat(store.requests(DeletePoints.class))
        .extracting(delete -> delete.getPoints().getFilter())
        .contains(any(VersionFilters.between("d5", 15, 15)));
  }

  @Test
  void aLongDocumentRefusedHalfwayIsRemovedWhole() throws Exception {
    store.behaviour =
        request ->
            request instanceof UpsertPoints upsert
                    && upsert.getPoints(0).getPayloadOrThrow("chunk").getIntegerValue() == 2
                ? Status.INVALID_ARGUMENT.withDescription("bad").asRuntimeException()
                : null;
    List<Rejection> rejections =
        writer(QUICK, new BatchLimits(2, 1 << 20), SinkRules.ALL)
            .write(List.of(Changes.index("a", 7, "1", "2", "3", "4")));
    assertThat(rejections).hasSize(1);
    assertThat(store.requests(DeletePoints.class))
        .extracting(delete -> delete.getPoints().getFilter())
        .containsExactly(any(VersionFilters.upTo("a", 7)));
  }

  @Test
  void whatNoStoreTakesIsRefusedWithoutAskingTheStore() throws Exception {
    EmbeddedChange broken = Changes.index("a", 1, "x");
    broken.passages().get(0).vector()[0] = Float.NaN;
    assertThat(write(broken, Changes.index("b", 1, "y")))
        .extracting(Rejection::change)
        .containsExactly(broken);
    assertThat(store.requests(UpsertPoints.class)).hasSize(1);
  }

  @Test
  void rulesSwitchedOffForTests() throws Exception {
    writer(QUICK, new BatchLimits(100, 1 << 20), new SinkRules(false, true, false))
        .write(List.of(Changes.index("a", 1, "x"), Changes.delete("b", 2)));
    assertThat(store.requests(UpsertPoints.class).get(0).hasUpdateFilter()).isFalse();
    assertThat(store.requests(DeletePoints.class))
        .extracting(delete -> delete.getPoints().getFilter())
        .containsExactly(any(VersionFilters.replaced("a", 1, 1)));
  }

  private static java.util.function.Function<Object, Object> refuseUpsertsOf(String document) {
    return request ->
        request instanceof UpsertPoints upsert
                && upsert.getPointsList().stream()
                    .anyMatch(point -> documentId(point).equals(document))
            ? Status.INVALID_ARGUMENT.withDescription("bad " + document).asRuntimeException()
            : null;
  }

  private static String documentId(PointStruct point) {
    return point.getPayloadOrThrow("document_id").getStringValue();
  }

  private static long version(PointStruct point) {
    return point.getPayloadOrThrow("version").getIntegerValue();
  }

  private static Filter any(Filter... filters) {
    return VersionFilters.any(List.of(filters));
  }
}
