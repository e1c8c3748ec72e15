package io.e5stream.sink.contract;

import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grpc.Status;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.VectorOutputHelper;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.SearchPoints;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nearest-neighbour queries. */
abstract class QueryContract extends Contract {

  @BeforeEach
  void createPoints() {
    create(collection, 2, Distance.Cosine);
    upsert(
        point(1, List.of(1f, 0f), Map.of("lang", value("en"), "title", value("one"))),
        point(2, List.of(1f, 1f), Map.of("lang", value("de"), "title", value("two"))),
        point(3, List.of(0f, 5f), Map.of("lang", value("en"), "title", value("three"))));
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: Query.nearest; score is the cosine")
  void nearestFirstWithCosineScores() {
    List<ScoredPoint> found = query(nearest(2f, 0f));
    assertThat(numbers(found)).containsExactly(1L, 2L, 3L);
    assertThat(found.get(0).getScore()).isCloseTo(1f, within(1e-5f));
    assertThat(found.get(1).getScore()).isCloseTo(0.70710677f, within(1e-5f));
    assertThat(found.get(2).getScore()).isCloseTo(0f, within(1e-5f));
  }

  @Test
  @Cites(
      "lib/api/src/grpc/proto/points.proto: QueryPoints.with_payload, .with_vectors;"
          + " collection_query.rs: both default to false")
  void payloadAndVectorOnRequestOnly() {
    ScoredPoint bare = query(nearest(1f, 0f).setLimit(1)).get(0);
    assertThat(bare.getPayloadMap()).isEmpty();
    assertThat(bare.hasVectors()).isFalse();
    ScoredPoint full =
        query(
                nearest(1f, 0f)
                    .setLimit(1)
                    .setWithPayload(WithPayloadSelectorFactory.enable(true))
                    .setWithVectors(WithVectorsSelectorFactory.enable(true)))
            .get(0);
    assertThat(full.getPayloadMap()).containsOnlyKeys("lang", "title");
    assertThat(VectorOutputHelper.getDenseVector(full.getVectors().getVector()).getDataList())
        .containsExactly(1f, 0f);
  }

  @Test
  @Cites("tests/openapi/test_payload_selector.py: include and exclude")
  void payloadSelectors() {
    assertThat(
            query(
                    nearest(1f, 0f)
                        .setWithPayload(WithPayloadSelectorFactory.include(List.of("title"))))
                .get(0)
                .getPayloadMap())
        .isEqualTo(Map.of("title", value("one")));
    assertThat(
            query(
                    nearest(1f, 0f)
                        .setWithPayload(WithPayloadSelectorFactory.exclude(List.of("title"))))
                .get(0)
                .getPayloadMap())
        .isEqualTo(Map.of("lang", value("en")));
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: QueryPoints.filter, .limit, .offset")
  void filterLimitAndOffset() {
    assertThat(numbers(query(nearest(1f, 0f).setFilter(must(matchKeyword("lang", "en"))))))
        .containsExactly(1L, 3L);
    assertThat(numbers(query(nearest(1f, 0f).setLimit(2)))).containsExactly(1L, 2L);
    assertThat(numbers(query(nearest(1f, 0f).setLimit(2).setOffset(1)))).containsExactly(2L, 3L);
    assertThat(query(nearest(1f, 0f).setOffset(9))).isEmpty();
  }

  @Test
  @Cites("tests/openapi/test_score_threshold.py: test_search_with_threshold")
  void scoreThreshold() {
    assertThat(numbers(query(nearest(1f, 0f).setScoreThreshold(0.5f)))).containsExactly(1L, 2L);
  }

  @Test
  @Cites("tests/openapi/test_euclid_dist.py: smaller is better, threshold from above")
  void euclid() {
    String euclid = anotherCollection();
    create(euclid, 2, Distance.Euclid);
    get(
        client()
            .upsertAsync(
                euclid,
                List.of(
                    point(1, List.of(0f, 0f), Map.of()),
                    point(2, List.of(3f, 4f), Map.of()),
                    point(3, List.of(0f, 1f), Map.of()))));
    List<ScoredPoint> found = query(nearest(0f, 0f).setCollectionName(euclid));
    assertThat(numbers(found)).containsExactly(1L, 3L, 2L);
    assertThat(found.get(2).getScore()).isCloseTo(5f, within(1e-5f));
    assertThat(numbers(query(nearest(0f, 0f).setCollectionName(euclid).setScoreThreshold(2f))))
        .containsExactly(1L, 3L);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: VectorInput.id, \"Ids will be substituted\"")
  void queryByIdLeavesThePointOut() {
    QueryPoints.Builder byId =
        QueryPoints.newBuilder()
            .setCollectionName(collection)
            .setQuery(QueryFactory.nearest(id(2)));
    assertThat(numbers(query(byId))).hasSize(2).doesNotContain(2L);
    QueryPoints.Builder absent = byId.clone().setQuery(QueryFactory.nearest(id(77)));
    assertThat(failure(() -> query(absent)).getCode()).isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  @Cites(
      "lib/api/src/grpc/proto/points.proto: QueryPoints.query, \"If missing, returns points"
          + " ordered by their IDs\"")
  void withoutAQueryPointsComeById() {
    assertThat(numbers(query(QueryPoints.newBuilder().setCollectionName(collection).setLimit(2))))
        .containsExactly(1L, 2L);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: SearchParams.exact; upserts are searchable at once")
  void anAcknowledgedWriteIsFound() {
    for (long id = 10; id < 60; id++) {
      float x = (float) Math.cos(-0.05 * id);
      float y = (float) Math.sin(-0.05 * id);
      upsert(point(id, List.of(x, y), Map.of()));
      QueryPoints.Builder self = nearest(x, y).setLimit(1);
      assertThat(numbers(query(self))).containsExactly(id);
      assertThat(numbers(query(self.setParams(SearchParams.newBuilder().setExact(true)))))
          .containsExactly(id);
    }
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: QueryBatchPoints, one result for each query")
  void batches() {
    var results =
        get(
            client()
                .queryBatchAsync(
                    collection,
                    List.of(
                        nearest(1f, 0f).setLimit(1).build(), nearest(0f, 1f).setLimit(1).build())));
    assertThat(results).hasSize(2);
    assertThat(numbers(results.get(0).getResultList())).containsExactly(1L);
    assertThat(numbers(results.get(1).getResultList())).containsExactly(3L);
  }

  @Test
  @Cites("tests/basic_grpc_test.sh: qdrant.Points/Search")
  void legacySearch() {
    assertThat(
            numbers(
                get(
                    client()
                        .searchAsync(
                            SearchPoints.newBuilder()
                                .setCollectionName(collection)
                                .addAllVector(List.of(0f, 1f))
                                .setLimit(2)
                                .build()))))
        .containsExactly(3L, 2L);
  }

  @Test
  @Cites(
      "lib/segment/src/common/operation_error.rs: WrongVectorDimension; lib/api/build.rs:"
          + " QueryPoints.limit range(min = 1)")
  void wrongQueriesAreRefused() {
    Status dimension = failure(() -> query(nearest(1f, 0f, 0f)));
    assertThat(dimension.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(dimension.getDescription()).contains("expected dim: 2, got 3");
    assertThat(failure(() -> query(nearest(1f, 0f).setLimit(0))).getCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(failure(() -> query(nearest(1f, 0f).setUsing("other"))).getCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
  }
}
