package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Datatype;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.OptimizerStatus;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.ShardingMethod;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Collections.WalConfigDiff;

/** Checks what a new collection asks for, and describes existing ones. */
final class CollectionDescriptions {

  private CollectionDescriptions() {}

  /**
   * Refuses what would change results and is not there. Tuning (HNSW, optimisers, write-ahead log,
   * storage) is accepted and reported back, without effect.
   */
  static void refuseUnsupported(CreateCollection request) {
    VectorsConfig vectors = request.getVectorsConfig();
    if (vectors.hasParamsMap()) {
      throw ApiException.unsupported("named vectors");
    }
    if (!vectors.hasParams()) {
      throw ApiException.unsupported("collections without dense vectors");
    }
    VectorParams params = vectors.getParams();
    if (params.hasMultivectorConfig()) {
      throw ApiException.unsupported("multi-vectors");
    }
    if (params.getDatatype() != Datatype.Default && params.getDatatype() != Datatype.Float32) {
      throw ApiException.unsupported("vectors of type " + params.getDatatype());
    }
    if (request.getSparseVectorsConfig().getMapCount() > 0) {
      throw ApiException.unsupported("sparse vectors");
    }
    if (request.getShardingMethod() == ShardingMethod.Custom) {
      throw ApiException.unsupported("shards by key");
    }
    if (request.getStrictModeConfig().getEnabled()) {
      throw ApiException.unsupported("strict mode");
    }
  }

  static CollectionInfo describe(Catalog.Entry entry, PointCollection collection) {
    CreateCollection config = entry.config();
    int points = collection.store().size();
    CollectionInfo.Builder info =
        CollectionInfo.newBuilder()
            .setStatus(CollectionStatus.Green)
            .setOptimizerStatus(OptimizerStatus.newBuilder().setOk(true))
            .setSegmentsCount(1)
            .setPointsCount(points)
            .setIndexedVectorsCount(collection.store().vectors().graphed())
            .setConfig(
                CollectionConfig.newBuilder()
                    .setParams(
                        CollectionParams.newBuilder()
                            .setShardNumber(Math.max(1, config.getShardNumber()))
                            .setReplicationFactor(1)
                            .setWriteConsistencyFactor(1)
                            .setOnDiskPayload(config.getOnDiskPayload())
                            .setVectorsConfig(config.getVectorsConfig()))
                    .setHnswConfig(
                        config.hasHnswConfig()
                            ? config.getHnswConfig()
                            : HnswConfigDiff.getDefaultInstance())
                    .setOptimizerConfig(
                        config.hasOptimizersConfig()
                            ? config.getOptimizersConfig()
                            : OptimizersConfigDiff.getDefaultInstance())
                    .setWalConfig(
                        config.hasWalConfig()
                            ? config.getWalConfig()
                            : WalConfigDiff.getDefaultInstance())
                    .putAllMetadata(config.getMetadataMap()));
    entry
        .indexes()
        .forEach(
            (path, index) -> info.putPayloadSchema(path, FieldIndexes.describe(index, points)));
    return info.build();
  }
}
