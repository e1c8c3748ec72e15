package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.GroupsResult;
import io.qdrant.client.grpc.Points.QueryPointGroups;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;

/** The reads of the points service. Whatever they report survives a crash. */
final class PointReads {

  private static final int DEFAULT_LIMIT = 10;
  private static final int DEFAULT_GROUPS = 3;
  private static final int DEFAULT_GROUP_SIZE = 10;

  private final VectorStore store;

  PointReads(VectorStore store) {
    this.store = store;
  }

  private interface Read<R> {
    R from(PointCollection collection) throws IOException;
  }

  private <R> R read(String name, Read<R> read) throws IOException {
    PointCollection collection = store.resolve(Names.checked(name));
    try {
      R reply = read.from(collection);
      collection.awaitReadable();
      return reply;
    } catch (IOException | AlreadyClosedException e) {
      if (collection.closed()) {
        throw ApiException.noSuchCollection(name);
      }
      throw e;
    }
  }

  GetResponse get(GetPoints request) throws IOException {
    PointRenderer renderer =
        new PointRenderer(request.getWithPayload(), false, request.getWithVectors());
    return read(
        request.getCollectionName(),
        collection -> {
          GetResponse.Builder reply = GetResponse.newBuilder();
          request.getIdsList().stream()
              .map(PointKey::of)
              .distinct()
              .map(collection.store()::get)
              .filter(point -> point != null)
              .forEach(point -> reply.addResult(renderer.retrieved(point)));
          return reply.build();
        });
  }

  ScrollResponse scroll(ScrollPoints request) throws IOException {
    if (request.hasOrderBy()) {
      throw ApiException.unsupported("ordering by a payload key");
    }
    int limit = Limits.atLeastOne("limit", request.hasLimit(), request.getLimit(), DEFAULT_LIMIT);
    PointKey from = request.hasOffset() ? PointKey.of(request.getOffset()) : null;
    PointRenderer renderer =
        new PointRenderer(request.getWithPayload(), true, request.getWithVectors());
    Filter filter = request.getFilter();
    PointFilter compiled = PointFilter.compile(filter);
    return read(
        request.getCollectionName(),
        collection -> {
          ScrollResponse.Builder reply = ScrollResponse.newBuilder();
          Iterator<StoredPoint> points = collection.store().scroll(filter, compiled, from);
          while (points.hasNext() && reply.getResultCount() < limit) {
            reply.addResult(renderer.retrieved(points.next()));
          }
          if (points.hasNext()) {
            reply.setNextPageOffset(points.next().key().toProto());
          }
          return reply.build();
        });
  }

  CountResponse count(CountPoints request) throws IOException {
    Filter filter = request.getFilter();
    PointFilter compiled = PointFilter.compile(filter);
    return read(
        request.getCollectionName(),
        collection -> {
          PointStore points = collection.store();
          long count =
              filter.equals(Filter.getDefaultInstance())
                  ? points.size()
                  : points.matching(filter, compiled).count();
          return CountResponse.newBuilder()
              .setResult(CountResult.newBuilder().setCount(count))
              .build();
        });
  }

  List<ScoredPoint> query(QueryPoints request) throws IOException {
    int limit = Limits.atLeastOne("limit", request.hasLimit(), request.getLimit(), DEFAULT_LIMIT);
    int offset = Limits.clamp(request.getOffset());
    PointRenderer renderer =
        new PointRenderer(request.getWithPayload(), false, request.getWithVectors());
    return read(
        request.getCollectionName(),
        collection ->
            new Ranking(collection, request)
                .top(Limits.clamp((long) limit + offset)).stream()
                    .skip(offset)
                    .map(renderer::scored)
                    .toList());
  }

  GroupsResult queryGroups(QueryPointGroups request) throws IOException {
    int limit = Limits.atLeastOne("limit", request.hasLimit(), request.getLimit(), DEFAULT_GROUPS);
    int size =
        Limits.atLeastOne(
            "group_size", request.hasGroupSize(), request.getGroupSize(), DEFAULT_GROUP_SIZE);
    if (request.getGroupBy().isEmpty()) {
      throw ApiException.invalid("Validation error in body: [group_by: must not be empty]");
    }
    if (request.hasWithLookup()) {
      throw ApiException.unsupported("with_lookup");
    }
    PointRenderer renderer =
        new PointRenderer(request.getWithPayload(), false, request.getWithVectors());
    QueryPoints query = Translations.toQuery(request);
    return read(
        request.getCollectionName(),
        collection ->
            new GroupedRanking(new Ranking(collection, query), request.getGroupBy(), limit, size)
                .groups(renderer));
  }

  FacetResponse facet(FacetCounts request) throws IOException {
    int limit = Limits.atLeastOne("limit", request.hasLimit(), request.getLimit(), DEFAULT_LIMIT);
    PayloadPath path = PayloadPath.parse(request.getKey());
    PointFilter compiled = PointFilter.compile(request.getFilter());
    return read(
        request.getCollectionName(),
        collection ->
            Facets.count(collection.store().matching(request.getFilter(), compiled), path, limit));
  }
}
