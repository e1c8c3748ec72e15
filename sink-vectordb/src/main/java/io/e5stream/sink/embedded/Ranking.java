package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.LookupLocation;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.VectorInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The ranked list that a query asks for, of which a reply shows a part. */
final class Ranking {

  private final PointCollection collection;
  private final QueryPoints query;
  private final float[] vector;
  private final PointKey excluded;

  /**
   * Checks the query and resolves its vector.
   *
   * @throws ApiException when it is malformed, not supported, or names an absent point
   */
  Ranking(PointCollection collection, QueryPoints query) {
    this.collection = collection;
    this.query = query;
    refuseUnsupported(query.getPrefetchList(), query.getUsing(), query.getLookupFrom());
    if (!query.hasQuery()) {
      this.vector = null;
      this.excluded = null;
      return;
    }
    VectorInput nearest = nearest(query.getQuery());
    switch (nearest.getVariantCase()) {
      case ID -> {
        // A point is not its own neighbour.
        this.excluded = PointKey.of(nearest.getId());
        this.vector = PointSelection.existing(collection.store(), excluded).vector();
      }
      case DENSE -> {
        this.excluded = null;
        this.vector = collection.space().admit(nearest.getDense().getDataList());
      }
      case VARIANT_NOT_SET -> throw ApiException.invalid("VectorInput variant is missing");
      default -> throw ApiException.unsupported("queries by " + nearest.getVariantCase());
    }
  }

  private static void refuseUnsupported(
      List<PrefetchQuery> prefetch, String using, LookupLocation lookup) {
    if (!prefetch.isEmpty()) {
      throw ApiException.unsupported("prefetch");
    }
    if (!using.isEmpty()) {
      throw ApiException.badInput("Not existing vector name error: " + using);
    }
    if (!lookup.getCollectionName().isEmpty()) {
      throw ApiException.unsupported("lookup_from");
    }
  }

  private static VectorInput nearest(Query query) {
    return switch (query.getVariantCase()) {
      case NEAREST -> query.getNearest();
      case VARIANT_NOT_SET -> throw ApiException.invalid("Query variant is missing");
      default -> throw ApiException.unsupported("queries of the kind " + query.getVariantCase());
    };
  }

  /** The best hits, best first; without a query, points in the order of their ids. */
  List<ScoredHit> top(int limit) throws IOException {
    return top(query.getFilter(), limit);
  }

  /** The best hits that also meet a condition. */
  List<ScoredHit> top(Condition condition, int limit) throws IOException {
    Filter.Builder both = Filter.newBuilder().addMust(condition);
    if (query.hasFilter()) {
      both.addMust(Condition.newBuilder().setFilter(query.getFilter()));
    }
    return top(both.build(), limit);
  }

  private List<ScoredHit> top(Filter filter, int limit) throws IOException {
    if (vector == null) {
      return byId(filter, limit);
    }
    Float threshold = query.hasScoreThreshold() ? query.getScoreThreshold() : null;
    return new NearestSearch(collection)
        .search(
            new NearestSearch.Request(
                vector, filter, query.getParams(), excluded, threshold, limit));
  }

  private List<ScoredHit> byId(Filter filter, int limit) {
    List<ScoredHit> hits = new ArrayList<>();
    Iterator<StoredPoint> points =
        collection.store().scroll(filter, PointFilter.compile(filter), null);
    while (hits.size() < limit && points.hasNext()) {
      hits.add(new ScoredHit(points.next(), 0));
    }
    return hits;
  }
}
