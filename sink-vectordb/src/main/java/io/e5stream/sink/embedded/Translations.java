package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPointGroups;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.SearchPoints;
import io.qdrant.client.grpc.Points.VectorInput;

/** Older and wider requests as the query they amount to. */
final class Translations {

  private Translations() {}

  static QueryPoints toQuery(SearchPoints search) {
    if (search.hasSparseIndices()) {
      throw ApiException.unsupported("sparse vectors");
    }
    QueryPoints.Builder query =
        QueryPoints.newBuilder()
            .setCollectionName(search.getCollectionName())
            .setQuery(
                Query.newBuilder()
                    .setNearest(
                        VectorInput.newBuilder()
                            .setDense(DenseVector.newBuilder().addAllData(search.getVectorList()))))
            .setFilter(search.getFilter())
            .setParams(search.getParams())
            .setLimit(search.getLimit())
            .setOffset(search.getOffset())
            .setUsing(search.getVectorName())
            .setWithPayload(search.getWithPayload())
            .setWithVectors(search.getWithVectors());
    if (search.hasScoreThreshold()) {
      query.setScoreThreshold(search.getScoreThreshold());
    }
    return query.build();
  }

  static QueryPoints toQuery(QueryPointGroups groups) {
    QueryPoints.Builder query =
        QueryPoints.newBuilder()
            .setCollectionName(groups.getCollectionName())
            .addAllPrefetch(groups.getPrefetchList())
            .setUsing(groups.getUsing())
            .setFilter(groups.getFilter())
            .setParams(groups.getParams())
            .setLookupFrom(groups.getLookupFrom());
    if (groups.hasQuery()) {
      query.setQuery(groups.getQuery());
    }
    if (groups.hasScoreThreshold()) {
      query.setScoreThreshold(groups.getScoreThreshold());
    }
    return query.build();
  }
}
