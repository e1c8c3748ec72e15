package io.e5stream.sink.contract;

import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Collections and their metadata, payload schema and health. */
abstract class CollectionsContract extends Contract {

  @Test
  @Cites("lib/api/src/grpc/proto/qdrant.proto: rpc HealthCheck, HealthCheckReply.version")
  void healthNamesTheVersion() {
    assertThat(get(client().healthCheckAsync()).getVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  @Cites("lib/api/src/grpc/proto/collections.proto: CollectionInfo.config, VectorParams")
  void infoReportsDimensionDistanceAndPoints() {
    create(collection, 3, Distance.Dot);
    upsert(point(1, List.of(1f, 0f, 0f), Map.of()));
    CollectionInfo info = get(client().getCollectionInfoAsync(collection));
    assertThat(info.getStatus()).isEqualTo(CollectionStatus.Green);
    assertThat(info.getPointsCount()).isEqualTo(1);
    assertThat(info.getConfig().getParams().getVectorsConfig().getParams().getSize()).isEqualTo(3);
    assertThat(info.getConfig().getParams().getVectorsConfig().getParams().getDistance())
        .isEqualTo(Distance.Dot);
  }

  @Test
  @Cites("lib/storage/src/content_manager/collections_ops.rs: validate_collection_not_exists")
  void creatingAnExistingCollectionFails() {
    create(collection, 3, Distance.Dot);
    Status status = failure(() -> create(collection, 3, Distance.Dot));
    assertThat(status.getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
    assertThat(status.getDescription()).contains("already exists");
  }

  @Test
  @Cites("lib/storage/src/content_manager/collections_ops.rs: validate_collection_exists")
  void unknownCollectionIsNotFound() {
    assertThat(failure(() -> get(client().getCollectionInfoAsync(collection))).getCode())
        .isEqualTo(Status.Code.NOT_FOUND);
    assertThat(failure(this::count).getCode()).isEqualTo(Status.Code.NOT_FOUND);
    Status status = failure(() -> upsert(point(1, List.of(1f), Map.of())));
    assertThat(status.getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(status.getDescription()).contains(collection).contains("doesn't exist");
  }

  @Test
  @Cites("tests/openapi/test_collection_exists.py: test_collection_exists")
  void existsAndList() {
    assertThat(get(client().collectionExistsAsync(collection))).isFalse();
    create(collection, 3, Distance.Dot);
    assertThat(get(client().collectionExistsAsync(collection))).isTrue();
    assertThat(get(client().listCollectionsAsync())).contains(collection);
  }

  @Test
  @Cites("lib/storage/src/content_manager/toc/collection_meta_ops.rs: delete_collection")
  void deletingTwiceReportsFalse() {
    create(collection, 3, Distance.Dot);
    assertThat(drop(collection)).isTrue();
    assertThat(drop(collection)).isFalse();
    assertThat(failure(this::count).getCode()).isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  @Cites("lib/storage/src/content_manager/toc/create_collection.rs: create_collection")
  void recreatedCollectionIsEmpty() {
    create(collection, 3, Distance.Dot);
    upsert(point(1, List.of(1f, 0f, 0f), Map.of()));
    get(client().deleteCollectionAsync(collection));
    create(collection, 2, Distance.Dot);
    assertThat(count()).isZero();
    upsert(point(2, List.of(1f, 0f), Map.of()));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/collections.proto: CreateCollection.metadata")
  void metadataIsKept() {
    Map<String, Value> metadata =
        Map.of("model", value("e5"), "dimension", value(3), "nested", value(List.of(value(1.5))));
    get(
        client()
            .createCollectionAsync(
                request(collection, 3, Distance.Cosine).putAllMetadata(metadata).build()));
    assertThat(get(client().getCollectionInfoAsync(collection)).getConfig().getMetadataMap())
        .isEqualTo(metadata);
  }

  @Test
  @Cites("tests/openapi/test_collection_metadata.py: metadata is merged, null removes its key")
  void metadataUpdateMerges() {
    create(collection, 3, Distance.Cosine);
    update(Map.of("new_meta", value("value")));
    update(Map.of("new_meta_2", value("value2")));
    update(Map.of("new_meta", value("value3")));
    update(Map.of("new_meta_2", nullValue()));
    assertThat(get(client().getCollectionInfoAsync(collection)).getConfig().getMetadataMap())
        .isEqualTo(Map.of("new_meta", value("value3")));
  }

  private void update(Map<String, Value> metadata) {
    get(
        client()
            .updateCollectionAsync(
                UpdateCollection.newBuilder()
                    .setCollectionName(collection)
                    .putAllMetadata(metadata)
                    .build()));
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: CreateFieldIndexCollection; payload_schema")
  void fieldIndexesAreReported() {
    create(collection, 3, Distance.Cosine);
    index("document_id", PayloadSchemaType.Keyword);
    index("version", PayloadSchemaType.Integer);
    var schema = get(client().getCollectionInfoAsync(collection)).getPayloadSchemaMap();
    assertThat(schema).containsOnlyKeys("document_id", "version");
    assertThat(schema.get("document_id").getDataType()).isEqualTo(PayloadSchemaType.Keyword);
    assertThat(schema.get("version").getDataType()).isEqualTo(PayloadSchemaType.Integer);
    get(client().deletePayloadIndexAsync(collection, "version", true, null, null));
    assertThat(get(client().getCollectionInfoAsync(collection)).getPayloadSchemaMap())
        .containsOnlyKeys("document_id");
  }

  private void index(String field, PayloadSchemaType type) {
    get(client().createPayloadIndexAsync(collection, field, type, null, true, null, null));
  }
}
