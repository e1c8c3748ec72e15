package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.Common.PointId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds, from ids and payload indexes, a small superset of the points that a filter lets through.
 */
final class CandidatePlanner {

  /** A plan that yields more than this is no better than a scan. */
  private static final int WORTHWHILE = 20_000;

  /** A way to get candidates, and how many they are, counted up to {@link #WORTHWHILE}. */
  private record Plan(int cost, Consumer<Consumer<PointKey>> source) {}

  private final Map<String, FieldIndex> indexes;

  CandidatePlanner(Map<String, FieldIndex> indexes) {
    this.indexes = indexes;
  }

  /** The candidates, or empty when every point has to be looked at. */
  Optional<Set<PointKey>> candidates(Filter filter) {
    return plan(filter)
        .map(
            plan -> {
              Set<PointKey> keys = new HashSet<>();
              plan.source().accept(keys::add);
              return keys;
            });
  }

  private Optional<Plan> plan(Filter filter) {
    Plan best = filter.getShouldCount() > 0 ? any(filter.getShouldList()) : null;
    for (Condition must : filter.getMustList()) {
      Plan plan = plan(must);
      if (plan != null && (best == null || plan.cost() < best.cost())) {
        best = plan;
      }
    }
    return Optional.ofNullable(best).filter(plan -> plan.cost() < WORTHWHILE);
  }

  private Plan any(List<Condition> conditions) {
    Plan union = new Plan(0, sink -> {});
    for (Condition condition : conditions) {
      Plan plan = plan(condition);
      if (plan == null) {
        return null;
      }
      Plan left = union;
      union =
          new Plan(
              left.cost() + plan.cost(),
              sink -> {
                left.source().accept(sink);
                plan.source().accept(sink);
              });
      if (union.cost() >= WORTHWHILE) {
        return null;
      }
    }
    return union;
  }

  private Plan plan(Condition condition) {
    return switch (condition.getConditionOneOfCase()) {
      case HAS_ID -> {
        List<PointId> ids = condition.getHasId().getHasIdList();
        yield new Plan(ids.size(), sink -> ids.forEach(id -> sink.accept(PointKey.of(id))));
      }
      case FILTER -> plan(condition.getFilter()).orElse(null);
      case FIELD -> {
        FieldIndex index = indexes.get(condition.getField().getKey());
        List<String> values = values(condition.getField().getMatch());
        yield index == null || values.isEmpty() ? null : lookup(index, values);
      }
      default -> null;
    };
  }

  private static List<String> values(Match match) {
    return switch (match.getMatchValueCase()) {
      case KEYWORD -> List.of(FieldIndex.keyword(match.getKeyword()));
      case INTEGER -> List.of(FieldIndex.integer(match.getInteger()));
      case KEYWORDS ->
          match.getKeywords().getStringsList().stream().map(FieldIndex::keyword).toList();
      case INTEGERS ->
          match.getIntegers().getIntegersList().stream().map(FieldIndex::integer).toList();
      default -> List.of();
    };
  }

  private static Plan lookup(FieldIndex index, List<String> values) {
    int cost = 0;
    for (String value : values) {
      cost += index.count(value, WORTHWHILE - cost);
    }
    return new Plan(cost, sink -> values.forEach(value -> index.lookup(value, sink)));
  }
}
