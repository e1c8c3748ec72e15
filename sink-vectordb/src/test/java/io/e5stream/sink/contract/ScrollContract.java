package io.e5stream.sink.contract;

import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scrolling, counting and retrieving. */
abstract class ScrollContract extends Contract {

  private static final UUID LOW = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID HIGH = UUID.fromString("f0000000-0000-0000-0000-000000000000");

  @BeforeEach
  void createPoints() {
    create(collection, 2, Distance.Dot);
    for (long id : new long[] {10, 2, 33, 4}) {
      upsert(point(id, List.of(1f, 0f), Map.of("even", value(id % 2 == 0))));
    }
    for (UUID id : List.of(HIGH, LOW)) {
      upsert(point(0, List.of(1f, 0f), Map.of()).toBuilder().setId(PointIdFactory.id(id)).build());
    }
  }

  private ScrollPoints.Builder scroll() {
    return ScrollPoints.newBuilder().setCollectionName(collection);
  }

  private List<PointId> pages(ScrollPoints.Builder request) {
    List<PointId> ids = new ArrayList<>();
    ScrollResponse page;
    do {
      page = get(client().scrollAsync(request.build()));
      page.getResultList().stream().map(RetrievedPoint::getId).forEach(ids::add);
      request.setOffset(page.getNextPageOffset());
    } while (page.hasNextPageOffset());
    return ids;
  }

  @Test
  @Cites("lib/segment/src/types.rs: ExtendedPointId orders NumId before Uuid; scroll by id")
  void scrollsInTheOrderOfIds() {
    List<PointId> expected =
        List.of(id(2), id(4), id(10), id(33), PointIdFactory.id(LOW), PointIdFactory.id(HIGH));
    for (int limit = 1; limit <= 7; limit++) {
      assertThat(pages(scroll().setLimit(limit))).isEqualTo(expected);
    }
  }

  @Test
  @Cites(
      "lib/api/src/grpc/proto/points.proto: ScrollPoints.filter, ScrollResponse.next_page_offset")
  void scrollsThroughAFilter() {
    assertThat(pages(scroll().setLimit(2).setFilter(must(match("even", true)))))
        .containsExactly(id(2), id(4), id(10));
    ScrollResponse all =
        get(client().scrollAsync(scroll().setFilter(must(match("even", false))).build()));
    assertThat(all.hasNextPageOffset()).isFalse();
  }

  @Test
  @Cites("lib/shard/src/scroll.rs: default_with_payload is true, default limit 10")
  void payloadByDefault() {
    RetrievedPoint first = get(client().scrollAsync(scroll().build())).getResult(0);
    assertThat(first.getPayloadMap()).isEqualTo(Map.of("even", value(true)));
    assertThat(first.hasVectors()).isFalse();
    assertThat(
            get(client()
                    .scrollAsync(
                        scroll().setWithPayload(WithPayloadSelectorFactory.enable(false)).build()))
                .getResult(0)
                .getPayloadMap())
        .isEmpty();
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: ScrollPoints.with_payload, PayloadIncludeSelector")
  void payloadKeysOnRequest() {
    upsert(point(50, List.of(1f, 0f), Map.of("even", value(true), "odd", value(false))));
    ScrollPoints request =
        scroll()
            .setFilter(must(match("odd", false)))
            .setWithPayload(WithPayloadSelectorFactory.include(List.of("odd", "absent")))
            .setWithVectors(WithVectorsSelectorFactory.enable(false))
            .build();
    RetrievedPoint found = get(client().scrollAsync(request)).getResult(0);
    assertThat(found.getPayloadMap()).isEqualTo(Map.of("odd", value(false)));
    assertThat(found.hasVectors()).isFalse();
  }

  @Test
  @Cites("lib/api/build.rs: ScrollPoints.limit range(min = 1)")
  void zeroLimitIsRefused() {
    assertThat(failure(() -> get(client().scrollAsync(scroll().setLimit(0).build()))).getCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  @Cites("tests/openapi/test_count.py: test_exact_count_search")
  void counts() {
    assertThat(count()).isEqualTo(6);
    assertThat(count(must(match("even", true)))).isEqualTo(3);
    get(client().deleteAsync(collection, List.of(id(2))));
    assertThat(count()).isEqualTo(5);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: GetPoints.ids; absent ids are left out")
  void retrievesWhatThereIs() {
    assertThat(retrieve(id(4), id(77), PointIdFactory.id(HIGH)))
        .extracting(RetrievedPoint::getId)
        .containsExactlyInAnyOrder(id(4), PointIdFactory.id(HIGH));
  }

  @Test
  @Cites("lib/collection/src/collection/point_ops.rs: retrieve, payload false by default")
  void retrievesVectorsOnRequest() {
    RetrievedPoint bare = get(client().retrieveAsync(collection, id(4), false, false, null)).get(0);
    assertThat(bare.getPayloadMap()).isEmpty();
    assertThat(bare.hasVectors()).isFalse();
    assertThat(vector(only(4))).containsExactly(1f, 0f);
  }
}
