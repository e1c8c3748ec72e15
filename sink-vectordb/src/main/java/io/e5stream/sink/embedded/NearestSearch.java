package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.SearchParams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Nearest neighbours of a vector. Exact, unless the collection is large, no filter is given and the
 * request does not ask for exactness: a filter has to look at the points anyway, and scoring them
 * costs no more.
 */
final class NearestSearch {

  private static final int MAX_BEAM = 10_000;

  private final PointCollection collection;
  private final Comparator<ScoredHit> bestFirst;

  NearestSearch(PointCollection collection) {
    this.collection = collection;
    this.bestFirst =
        Comparator.comparing(ScoredHit::score, collection.space().bestFirst())
            .thenComparing(hit -> hit.point().key());
  }

  /**
   * A search.
   *
   * @param vector [dim], admitted
   * @param excluded point left out (the query itself), or null
   * @param threshold only better scores count; null for all
   * @param limit most hits returned
   */
  record Request(
      float[] vector,
      Filter filter,
      SearchParams params,
      PointKey excluded,
      Float threshold,
      int limit) {}

  /** The best hits, best first; ties by id. */
  List<ScoredHit> search(Request request) throws IOException {
    PriorityQueue<ScoredHit> worstFirst = new PriorityQueue<>(bestFirst.reversed());
    try (Stream<StoredPoint> candidates = candidates(request)) {
      candidates.forEach(point -> offer(point, request, worstFirst));
    }
    List<ScoredHit> hits = new ArrayList<>(worstFirst);
    hits.sort(bestFirst);
    return hits;
  }

  private void offer(StoredPoint point, Request request, PriorityQueue<ScoredHit> worstFirst) {
    if (point.key().equals(request.excluded())) {
      return;
    }
    float score = collection.space().score(request.vector(), point.vector());
    if (request.threshold() != null && !collection.space().passes(score, request.threshold())) {
      return;
    }
    ScoredHit hit = new ScoredHit(point, score);
    if (worstFirst.size() < request.limit()) {
      worstFirst.add(hit);
    } else if (request.limit() > 0 && bestFirst.compare(hit, worstFirst.peek()) < 0) {
      worstFirst.poll();
      worstFirst.add(hit);
    }
  }

  private Stream<StoredPoint> candidates(Request request) throws IOException {
    PointStore store = collection.store();
    Filter filter = request.filter();
    if (!filter.equals(Filter.getDefaultInstance())) {
      return store.matching(filter, PointFilter.compile(filter));
    }
    VectorIndex index = store.vectors();
    // A long backlog is scored one by one anyway, and the graphs would only come on top.
    boolean graphed = index.ready() && index.backlog() < store.size() / 4;
    if (request.params().getExact() || !graphed || request.limit() >= store.size()) {
      return store.all().stream();
    }
    int beam = Limits.clamp(request.params().getHnswEf());
    // One more, for the point that is left out.
    return index
        .candidates(request.vector(), request.limit() + 1, Math.min(beam, MAX_BEAM))
        .orElseGet(store::all)
        .stream();
  }
}
