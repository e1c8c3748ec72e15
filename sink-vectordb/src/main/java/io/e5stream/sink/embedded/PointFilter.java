package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.NestedCondition;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A filter compiled once per request. Thread-safe. */
interface PointFilter {

  PointFilter ALL = (key, payload) -> true;

  /**
   * Whether the point passes.
   *
   * @param key id; null inside a nested object, where no id condition matches
   */
  boolean test(PointKey key, Map<String, Value> payload);

  default boolean test(StoredPoint point) {
    return test(point.key(), point.payload());
  }

  /**
   * Compiles a filter.
   *
   * @throws ApiException when it is malformed or uses what is not supported
   */
  static PointFilter compile(Filter filter) {
    List<PointFilter> parts = new ArrayList<>();
    for (Condition must : filter.getMustList()) {
      parts.add(compile(must));
    }
    for (Condition mustNot : filter.getMustNotList()) {
      PointFilter negated = compile(mustNot);
      parts.add((key, payload) -> !negated.test(key, payload));
    }
    if (filter.getShouldCount() > 0) {
      parts.add(atLeast(1, filter.getShouldList()));
    }
    if (filter.hasMinShould()) {
      parts.add(
          atLeast(filter.getMinShould().getMinCount(), filter.getMinShould().getConditionsList()));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    PointFilter[] all = parts.toArray(PointFilter[]::new);
    return (key, payload) -> {
      for (PointFilter part : all) {
        if (!part.test(key, payload)) {
          return false;
        }
      }
      return true;
    };
  }

  private static PointFilter atLeast(long count, List<Condition> conditions) {
    PointFilter[] any = conditions.stream().map(PointFilter::compile).toArray(PointFilter[]::new);
    return (key, payload) -> {
      long matched = 0;
      for (int i = 0; i < any.length && Long.compareUnsigned(matched, count) < 0; i++) {
        if (any[i].test(key, payload)) {
          matched++;
        }
      }
      return matched == count;
    };
  }

  private static PointFilter compile(Condition condition) {
    return switch (condition.getConditionOneOfCase()) {
      case FIELD -> {
        PayloadPath path = PayloadPath.parse(condition.getField().getKey());
        Predicate<List<Value>> matcher = FieldMatcher.compile(condition.getField());
        yield (key, payload) -> matcher.test(path.get(payload));
      }
      case IS_EMPTY -> {
        PayloadPath path = PayloadPath.parse(condition.getIsEmpty().getKey());
        yield (key, payload) -> path.get(payload).stream().allMatch(PayloadValues::isEmpty);
      }
      case IS_NULL -> {
        PayloadPath path = PayloadPath.parse(condition.getIsNull().getKey());
        yield (key, payload) -> path.get(payload).stream().anyMatch(PayloadValues::isNull);
      }
      case HAS_ID -> {
        Set<PointKey> ids = new HashSet<>();
        condition.getHasId().getHasIdList().forEach(id -> ids.add(PointKey.of(id)));
        yield (key, payload) -> key != null && ids.contains(key);
      }
      case HAS_VECTOR -> {
        boolean unnamed = condition.getHasVector().getHasVector().isEmpty();
        yield (key, payload) -> key != null && unnamed;
      }
      case FILTER -> compile(condition.getFilter());
      case NESTED -> nested(condition.getNested());
      case CONDITIONONEOF_NOT_SET ->
          throw ApiException.invalid("Malformed Condition: no condition is set");
    };
  }

  private static PointFilter nested(NestedCondition condition) {
    PayloadPath elements = PayloadPath.parse(condition.getKey()).everyElement();
    PointFilter inner = compile(condition.getFilter());
    return (key, payload) ->
        elements.get(payload).stream()
            .filter(Value::hasStructValue)
            .anyMatch(object -> inner.test(null, object.getStructValue().getFieldsMap()));
  }
}
