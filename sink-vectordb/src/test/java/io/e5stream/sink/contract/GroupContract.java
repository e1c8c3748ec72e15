package io.e5stream.sink.contract;

import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointGroup;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.QueryPointGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hits grouped by a payload key: how search shows documents. */
abstract class GroupContract extends Contract {

  @BeforeEach
  void createCollection() {
    create(collection, 2, Distance.Dot);
  }

  private QueryPointGroups.Builder groups(String groupBy, Float... vector) {
    return QueryPointGroups.newBuilder()
        .setCollectionName(collection)
        .setQuery(QueryFactory.nearest(List.of(vector)))
        .setGroupBy(groupBy)
        .setWithPayload(WithPayloadSelectorFactory.enable(true));
  }

  private List<PointGroup> query(QueryPointGroups.Builder request) {
    return get(client().queryGroupsAsync(request.build()));
  }

  private static PointStruct of(long id, float score, String key, Value group) {
    return point(id, List.of(score, 0f), Map.of(key, group));
  }

  @Test
  @Cites("tests/openapi/test_group.py: test_search")
  void groupsOfChunkedDocuments() {
    List<PointStruct> chunks = new ArrayList<>();
    for (int document = 0; document < 50; document++) {
      for (int chunk = 0; chunk < 5; chunk++) {
        chunks.add(of(document * 5 + chunk, 1f, "docId", value(document)));
      }
    }
    upsert(chunks.toArray(PointStruct[]::new));
    List<PointGroup> found = query(groups("docId", 1f, 0f).setLimit(10).setGroupSize(3));
    assertThat(found).hasSize(10);
    for (PointGroup group : found) {
      assertThat(group.getHitsList()).hasSize(3);
      assertThat(group.getHitsList())
          .allMatch(
              hit ->
                  hit.getPayloadOrThrow("docId").getIntegerValue()
                      == group.getId().getUnsignedValue());
    }
  }

  @Test
  @Cites("lib/shard/src/grouping/aggregator.rs: test_group_with_multiple_payload_values")
  void severalValuesPutAPointIntoSeveralGroups() {
    upsert(
        of(1, 0.99f, "docId", list(List.of(value("a"), value("a")))),
        of(2, 0.85f, "docId", list(List.of(value("a"), value("b")))),
        of(3, 0.75f, "docId", value("b")));
    List<PointGroup> found = query(groups("docId", 1f, 0f).setLimit(3).setGroupSize(2));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).getId().getStringValue()).isEqualTo("a");
    assertThat(numbers(found.get(0).getHitsList())).containsExactly(1L, 2L);
    assertThat(found.get(1).getId().getStringValue()).isEqualTo("b");
    assertThat(numbers(found.get(1).getHitsList())).containsExactly(2L, 3L);
  }

  @Test
  @Cites("tests/openapi/test_group.py: test_search_with_multiple_groups")
  void aRareGroupIsFoundBehindALargeOne() {
    List<PointStruct> points = new ArrayList<>();
    for (long id = 0; id < 300; id++) {
      points.add(of(id, 2f, "key", value("a")));
    }
    points.add(of(1000, 1f, "key", value("b")));
    upsert(points.toArray(PointStruct[]::new));
    List<PointGroup> found = query(groups("key", 1f, 0f).setLimit(2).setGroupSize(2));
    assertThat(found).extracting(group -> group.getId().getStringValue()).containsExactly("a", "b");
    assertThat(found).extracting(PointGroup::getHitsCount).containsExactly(2, 1);
  }

  @Test
  @Cites("tests/openapi/test_group.py: test_groups_by_heterogenous_fields")
  void onlyStringsAndIntegersMakeGroups() {
    upsert(
        of(1, 1f, "key", value("string")),
        of(2, 1f, "key", value(123)),
        of(3, 1f, "key", list(List.of(value(1), value(2)))),
        of(4, 1f, "key", value(2.42)),
        of(5, 1f, "key", value(Map.of("object", value("string")))),
        of(6, 1f, "key", list(List.of())),
        of(7, 1f, "other", value("x")));
    assertThat(query(groups("key", 1f, 0f).setLimit(10))).hasSize(4);
    assertThat(query(groups("absent", 1f, 0f).setLimit(10))).isEmpty();
  }

  @Test
  @Cites(
      "lib/api/src/grpc/proto/points.proto: QueryPointGroups.limit default 3; lib/api/build.rs:"
          + " group_by length(min = 1)")
  void defaultsAndLimits() {
    List<PointStruct> points = new ArrayList<>();
    for (long id = 0; id < 100; id++) {
      points.add(of(id, 1f, "key", value(id % 5)));
    }
    upsert(points.toArray(PointStruct[]::new));
    List<PointGroup> found = query(groups("key", 1f, 0f));
    assertThat(found).hasSize(3);
    assertThat(found).allMatch(group -> group.getHitsCount() == 10);
    assertThat(failure(() -> query(groups("", 1f, 0f))).getCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
  }
}
