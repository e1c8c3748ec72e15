package io.e5stream.sink;

import io.qdrant.client.ConditionFactory;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import java.util.Collection;

/** Filters for the points of a document by version: exact as doubles up to 2^53. */
final class VersionFilters {

  private VersionFilters() {}

  /** Points of the document of the version or older. */
  static Filter upTo(String documentId, long version) {
    return points(documentId, Range.newBuilder().setLte((double) version).build());
  }

  /**
   * Points that the document's chunks of a version replace: older ones, and those beyond the last
   * chunk, which the same version has when it was written before with other chunker settings.
   */
  static Filter replaced(String documentId, long version, int chunks) {
    Filter beyond =
        Filter.newBuilder()
            .addMust(
                ConditionFactory.range(
                    Payload.VERSION, Range.newBuilder().setLte((double) version).build()))
            .addMust(
                ConditionFactory.range(
                    Payload.CHUNK, Range.newBuilder().setGte((double) chunks).build()))
            .build();
    return Filter.newBuilder()
        .addMust(ConditionFactory.matchKeyword(Payload.DOCUMENT_ID, documentId))
        .addShould(
            ConditionFactory.range(
                Payload.VERSION, Range.newBuilder().setLt((double) version).build()))
        .addShould(ConditionFactory.filter(beyond))
        .build();
  }

  /** Points of the document from one version to another, both included. */
  static Filter between(String documentId, long from, long to) {
    return points(documentId, Range.newBuilder().setGte((double) from).setLte((double) to).build());
  }

  /** Points of the document that are newer than the version. */
  static Filter above(String documentId, long version) {
    return points(documentId, Range.newBuilder().setGt((double) version).build());
  }

  /** Points that match any of the filters. */
  static Filter any(Collection<Filter> filters) {
    Filter.Builder any = Filter.newBuilder();
    filters.forEach(filter -> any.addShould(ConditionFactory.filter(filter)));
    return any.build();
  }

  private static Filter points(String documentId, Range versions) {
    Condition document = ConditionFactory.matchKeyword(Payload.DOCUMENT_ID, documentId);
    return Filter.newBuilder()
        .addMust(document)
        .addMust(ConditionFactory.range(Payload.VERSION, versions))
        .build();
  }
}
