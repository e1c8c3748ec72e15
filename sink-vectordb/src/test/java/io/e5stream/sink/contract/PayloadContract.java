package io.e5stream.sink.contract;

import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointVectors;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdatePointVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deletion, payload updates, vector updates and batches of them. */
abstract class PayloadContract extends Contract {

  @BeforeEach
  void createPoints() {
    create(collection, 2, Distance.Dot);
    for (long id = 1; id <= 4; id++) {
      upsert(
          point(
              id,
              List.of((float) id, 1f),
              Map.of(
                  "document_id", value(id <= 2 ? "a" : "b"),
                  "version", value(id),
                  "metadata", value(Map.of("lang", value("en"), "n", value(id))))));
    }
  }

  private Map<String, Value> payload(long id) {
    return only(id).getPayloadMap();
  }

  private static PointsSelector ids(long... numbers) {
    PointsIdsList.Builder ids = PointsIdsList.newBuilder();
    for (long number : numbers) {
      ids.addIds(id(number));
    }
    return PointsSelector.newBuilder().setPoints(ids).build();
  }

  private SetPayloadPoints.Builder fields(PointsSelector selector, Map<String, Value> fields) {
    return SetPayloadPoints.newBuilder()
        .setCollectionName(collection)
        .setWait(true)
        .setPointsSelector(selector)
        .putAllPayload(fields);
  }

  @Test
  @Cites("tests/openapi/test_filtered_delete.py: test_delete_by_payload_filter")
  void deletesByFilter() {
    Filter stale =
        must(
            matchKeyword("document_id", "a"),
            range("version", Range.newBuilder().setLt(2).build()));
    get(client().deleteAsync(collection, stale));
    assertThat(matching(Filter.getDefaultInstance())).containsExactly(2L, 3L, 4L);
  }

  @Test
  @Cites("tests/openapi/test_delete_points.py; deleting absent ids is no error")
  void deletesByIds() {
    get(client().deleteAsync(collection, List.of(id(1), id(77))));
    assertThat(matching(Filter.getDefaultInstance())).containsExactly(2L, 3L, 4L);
  }

  @Test
  @Cites("tests/openapi/test_payload_operations.py: set payload by ids and by filter")
  void setPayloadMerges() {
    get(client().setPayloadAsync(fields(ids(1, 2), Map.of("new", value(true))).build(), null));
    PointsSelector ofB =
        PointsSelector.newBuilder().setFilter(must(matchKeyword("document_id", "b"))).build();
    get(client().setPayloadAsync(fields(ofB, Map.of("version", value(9))).build(), null));
    assertThat(payload(1)).containsEntry("new", value(true)).containsEntry("version", value(1));
    assertThat(payload(3))
        .containsEntry("version", value(9))
        .containsEntry("document_id", value("b"));
    assertThat(vector(only(3))).containsExactly(3f, 1f);
  }

  @Test
  @Cites("lib/segment/src/common/utils.rs: merge_map, a null removes its key")
  void setPayloadWithNullRemoves() {
    get(client().setPayloadAsync(fields(ids(1), Map.of("version", nullValue())).build(), null));
    assertThat(payload(1)).doesNotContainKey("version");
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: SetPayloadPoints.key")
  void setPayloadAtAPath() {
    get(
        client()
            .setPayloadAsync(
                fields(ids(1), Map.of("lang", value("de"))).setKey("metadata").build(), null));
    assertThat(payload(1).get("metadata"))
        .isEqualTo(value(Map.of("lang", value("de"), "n", value(1))));
  }

  @Test
  @Cites("lib/shard/src/update/helpers.rs: check_unprocessed_points, \"No point with id\"")
  void setPayloadOfAnAbsentPointIsNotFound() {
    Status status =
        failure(
            () ->
                get(
                    client()
                        .setPayloadAsync(fields(ids(77), Map.of("x", value(1))).build(), null)));
    assertThat(status.getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(status.getDescription()).contains("77");
  }

  @Test
  @Cites("tests/openapi/test_payload_operations.py: overwrite, delete keys, clear")
  void overwriteDeleteAndClear() {
    get(client().overwritePayloadAsync(fields(ids(1), Map.of("only", value(1))).build(), null));
    assertThat(payload(1)).isEqualTo(Map.of("only", value(1)));
    get(
        client()
            .deletePayloadAsync(
                collection, List.of("version", "metadata.lang"), id(2), true, null, null));
    assertThat(payload(2))
        .isEqualTo(Map.of("document_id", value("a"), "metadata", value(Map.of("n", value(2)))));
    get(client().clearPayloadAsync(collection, must(hasId(id(3))), true, null, null));
    assertThat(payload(3)).isEmpty();
    assertThat(count()).isEqualTo(4);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: UpdatePointVectors.update_filter")
  void updateVectorsKeepsPayloadAndObeysItsFilter() {
    get(
        client()
            .updateVectorsAsync(
                UpdatePointVectors.newBuilder()
                    .setCollectionName(collection)
                    .setWait(true)
                    .addPoints(vectors(1))
                    .addPoints(vectors(4))
                    .setUpdateFilter(must(range("version", Range.newBuilder().setLt(4).build())))
                    .build()));
    assertThat(vector(only(1))).containsExactly(7f, 7f);
    assertThat(payload(1)).containsEntry("version", value(1));
    assertThat(vector(only(4))).containsExactly(4f, 1f);
  }

  private static PointVectors vectors(long id) {
    return PointVectors.newBuilder()
        .setId(id(id))
        .setVectors(VectorsFactory.vectors(7f, 7f))
        .build();
  }

  @Test
  @Cites("tests/openapi/test_batch_update.py: test_batch_update, operations in order")
  void batchAppliesInOrder() {
    var upsert =
        PointsUpdateOperation.PointStructList.newBuilder()
            .addPoints(point(1, List.of(5f, 5f), Map.of("step", value("upsert"))));
    var delete = PointsUpdateOperation.DeletePoints.newBuilder().setPoints(ids(2));
    var set =
        PointsUpdateOperation.SetPayload.newBuilder()
            .setPointsSelector(ids(1))
            .putPayload("step", value("set"));
    var guarded =
        PointsUpdateOperation.PointStructList.newBuilder()
            .addPoints(point(3, List.of(0f, 0f), Map.of()))
            .setUpdateFilter(must(matchKeyword("document_id", "nobody")));
    var results =
        get(
            client()
                .batchUpdateAsync(
                    collection,
                    List.of(
                        PointsUpdateOperation.newBuilder().setUpsert(upsert).build(),
                        PointsUpdateOperation.newBuilder().setDeletePoints(delete).build(),
                        PointsUpdateOperation.newBuilder().setSetPayload(set).build(),
                        PointsUpdateOperation.newBuilder().setUpsert(guarded).build())));
    assertThat(results).hasSize(4);
    assertThat(payload(1)).isEqualTo(Map.of("step", value("set")));
    assertThat(matching(Filter.getDefaultInstance())).containsExactly(1L, 3L, 4L);
    assertThat(vector(only(3))).containsExactly(3f, 1f);
  }
}
