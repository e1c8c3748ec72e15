package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.PointsSelector;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The points that a selector names, by ids or by filter. */
interface PointSelection {

  /**
   * The selected points at the moment of the call.
   *
   * @throws ApiException NOT_FOUND when an id is absent and {@code strict}
   */
  List<StoredPoint> select(PointStore store, boolean strict);

  static PointSelection of(PointsSelector selector) {
    return switch (selector.getPointsSelectorOneOfCase()) {
      case POINTS -> {
        List<PointKey> keys =
            selector.getPoints().getIdsList().stream().map(PointKey::of).distinct().toList();
        yield (store, strict) -> {
          Function<PointKey, Stream<StoredPoint>> find =
              strict
                  ? key -> Stream.of(existing(store, key))
                  : key -> Stream.ofNullable(store.get(key));
          return keys.stream().flatMap(find).toList();
        };
      }
      case FILTER -> {
        Filter filter = selector.getFilter();
        PointFilter compiled = PointFilter.compile(filter);
        yield (store, strict) -> store.matching(filter, compiled).toList();
      }
      case POINTSSELECTORONEOF_NOT_SET ->
          throw ApiException.invalid("Malformed PointsSelector type");
    };
  }

  static StoredPoint existing(PointStore store, PointKey key) {
    StoredPoint point = store.get(key);
    if (point == null) {
      throw ApiException.notFound("No point with id " + key + " found");
    }
    return point;
  }
}
