package io.e5stream.sink.contract;

import static io.qdrant.client.ConditionFactory.filter;
import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grpc.Status;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.UpdateMode;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Upserts: plain, conditional, insert-only, update-only, refused. */
abstract class UpsertContract extends Contract {

  @BeforeEach
  void createCollection() {
    create(collection, 2, Distance.Dot);
  }

  private static PointStruct versioned(long id, long version) {
    return point(id, List.of((float) version, 1f), Map.of("version", value(version)));
  }

  private static Filter olderThan(long version) {
    return must(range("version", Range.newBuilder().setLt((double) version).build()));
  }

  private long version(long id) {
    return only(id).getPayloadOrThrow("version").getIntegerValue();
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points_service.proto: Upsert, \"it will be overwritten\"")
  void upsertReplacesVectorAndWholePayload() {
    upsert(point(1, List.of(1f, 2f), Map.of("a", value("x"), "b", value(1))));
    upsert(point(1, List.of(3f, 4f), Map.of("b", value(2))));
    assertThat(vector(only(1))).containsExactly(3f, 4f);
    assertThat(only(1).getPayloadMap()).isEqualTo(Map.of("b", value(2)));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: UpdateStatus Acknowledged, Completed; wait")
  void waitDecidesTheStatus() {
    assertThat(upsert(versioned(1, 1)).getStatus()).isEqualTo(UpdateStatus.Completed);
    assertThat(
            get(client().upsertAsync(upsertRequest(versioned(2, 1)).setWait(false).build()))
                .getStatus())
        .isEqualTo(UpdateStatus.Acknowledged);
  }

  @Test
  @Cites("tests/openapi/test_conditional_update.py: test_conditional_update")
  void updateFilterKeepsNewerPoints() {
    upsert(versioned(6, 5));
    get(client().upsertAsync(upsertRequest(versioned(6, 4)).setUpdateFilter(olderThan(4)).build()));
    assertThat(version(6)).isEqualTo(5);
    get(client().upsertAsync(upsertRequest(versioned(6, 6)).setUpdateFilter(olderThan(6)).build()));
    assertThat(version(6)).isEqualTo(6);
    assertThat(vector(only(6))).containsExactly(6f, 1f);
  }

  @Test
  @Cites(
      "lib/api/src/grpc/proto/points.proto: UpsertPoints.update_filter, \"New points will be"
          + " inserted regardless of the filter\"")
  void updateFilterInsertsAbsentPoints() {
    upsert(versioned(1, 9));
    get(
        client()
            .upsertAsync(
                upsertRequest(versioned(1, 3), versioned(2, 3))
                    .setUpdateFilter(olderThan(3))
                    .build()));
    assertThat(version(1)).isEqualTo(9);
    assertThat(version(2)).isEqualTo(3);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/qdrant_common.proto: HasIdCondition within Filter.should")
  void updateFilterMayHaveAClauseForEachDocument() {
    upsert(versioned(1, 5), versioned(2, 5));
    Filter each =
        Filter.newBuilder()
            .addShould(
                filter(must(hasId(id(1)), range("version", Range.newBuilder().setLte(7).build()))))
            .addShould(
                filter(must(hasId(id(2)), range("version", Range.newBuilder().setLte(3).build()))))
            .build();
    get(
        client()
            .upsertAsync(
                upsertRequest(versioned(1, 7), versioned(2, 3)).setUpdateFilter(each).build()));
    assertThat(version(1)).isEqualTo(7);
    assertThat(version(2)).isEqualTo(5);
  }

  @Test
  @Cites(
      "lib/shard/src/update/points/upsert.rs: retain_conditional_upsert_points judges ids once;"
          + " upsert_points_impl collects into a map by id")
  void duplicatesAreJudgedAgainstTheOldStateAndTheLastWins() {
    upsert(versioned(1, 1));
    get(
        client()
            .upsertAsync(
                upsertRequest(versioned(1, 9), versioned(1, 4), versioned(2, 8), versioned(2, 3))
                    .setUpdateFilter(olderThan(5))
                    .build()));
    assertThat(version(1)).isEqualTo(4);
    assertThat(version(2)).isEqualTo(3);
  }

  @Test
  @Cites("tests/openapi/test_update_mode.py: test_insert_only_mode")
  void insertOnlyLeavesExistingPoints() {
    upsert(versioned(1, 1));
    get(
        client()
            .upsertAsync(
                upsertRequest(versioned(1, 2), versioned(999, 2))
                    .setUpdateMode(UpdateMode.InsertOnly)
                    .build()));
    assertThat(version(1)).isEqualTo(1);
    assertThat(version(999)).isEqualTo(2);
  }

  @Test
  @Cites("lib/shard/src/update/points/upsert.rs: UpdateMode::InsertOnly ignores the condition")
  void insertOnlyIgnoresTheFilter() {
    upsert(versioned(1, 1));
    get(
        client()
            .upsertAsync(
                upsertRequest(versioned(1, 2))
                    .setUpdateMode(UpdateMode.InsertOnly)
                    .setUpdateFilter(olderThan(2))
                    .build()));
    assertThat(version(1)).isEqualTo(1);
  }

  @Test
  @Cites("tests/openapi/test_update_mode.py: test_update_only_mode")
  void updateOnlyInsertsNothing() {
    upsert(versioned(1, 1));
    get(
        client()
            .upsertAsync(
                upsertRequest(versioned(1, 2), versioned(999, 2))
                    .setUpdateMode(UpdateMode.UpdateOnly)
                    .build()));
    assertThat(version(1)).isEqualTo(2);
    assertThat(retrieve(id(999))).isEmpty();
  }

  @Test
  @Cites("lib/segment/src/spaces/simple.rs: CosineMetric::preprocess normalises what is stored")
  void cosineNormalises() {
    String cosine = anotherCollection();
    create(cosine, 2, Distance.Cosine);
    get(client().upsertAsync(cosine, List.of(point(1, List.of(3f, 4f), Map.of()))));
    List<Float> stored =
        vector(get(client().retrieveAsync(cosine, id(1), false, true, null)).get(0));
    assertThat(stored.get(0)).isCloseTo(0.6f, within(1e-6f));
    assertThat(stored.get(1)).isCloseTo(0.8f, within(1e-6f));
  }

  @Test
  @Cites(
      "tests/openapi/test_vector_dimension_validation.py: sync and async; operation_error.rs:"
          + " \"Vector dimension error: expected dim: {}, got {}\"")
  void wrongDimensionIsRefusedWithBothSizes() {
    for (boolean wait : new boolean[] {true, false}) {
      Status status =
          failure(
              () ->
                  get(
                      client()
                          .upsertAsync(
                              upsertRequest(
                                      versioned(1, 1), point(2, List.of(1f, 2f, 3f), Map.of()))
                                  .setWait(wait)
                                  .build())));
      assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
      assertThat(status.getDescription()).contains("expected dim: 2, got 3");
    }
    assertThat(count()).isZero();
  }

  @Test
  @Cites("lib/api/src/grpc/conversions.rs: \"Expected some vectors\", \"Unable to parse UUID\"")
  void pointsWithoutVectorOrIdAreRefused() {
    PointStruct bare = PointStruct.newBuilder().setId(id(1)).build();
    PointStruct anonymous =
        PointStruct.newBuilder().setVectors(VectorsFactory.vectors(1f, 2f)).build();
    PointStruct odd = versioned(1, 1).toBuilder().setId(uuid("not-a-uuid")).build();
    for (PointStruct wrong : List.of(bare, anonymous, odd)) {
      assertThat(failure(() -> upsert(wrong)).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }
  }

  private static PointId uuid(String text) {
    return PointId.newBuilder().setUuid(text).build();
  }

  @Test
  @Cites("tests/openapi/test_uuid_ops.py: test_uuid_operations")
  void uuidsAreIds() {
    UUID uuid = UUID.randomUUID();
    upsert(versioned(1, 1).toBuilder().setId(PointIdFactory.id(uuid)).build());
    assertThat(retrieve(uuid(uuid.toString())).get(0).getId().getUuid()).isEqualTo(uuid.toString());
    assertThat(retrieve(uuid(uuid.toString().replace("-", "")))).hasSize(1);
    assertThat(count(must(hasId(PointIdFactory.id(uuid)), matchKeyword("no", "x")))).isZero();
  }
}
