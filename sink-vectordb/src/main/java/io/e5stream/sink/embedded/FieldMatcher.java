package io.e5stream.sink.embedded;

import com.google.protobuf.Timestamp;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.Common.ValuesCount;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Compiles a condition on one field into a check of the values found at its path. */
final class FieldMatcher {

  private FieldMatcher() {}

  /**
   * The check of all values at the field's path; an absent field is an empty list.
   *
   * @throws ApiException when the condition is malformed or not supported
   */
  static Predicate<List<Value>> compile(FieldCondition condition) {
    if (condition.hasGeoBoundingBox() || condition.hasGeoRadius() || condition.hasGeoPolygon()) {
      throw ApiException.unsupported("geo conditions");
    }
    if (condition.hasValuesCount()) {
      return count(condition.getValuesCount());
    }
    if (condition.hasIsEmpty()) {
      boolean wanted = condition.getIsEmpty();
      return values -> values.stream().allMatch(PayloadValues::isEmpty) == wanted;
    }
    if (condition.hasIsNull()) {
      boolean wanted = condition.getIsNull();
      return values -> values.stream().anyMatch(FieldMatcher::holdsNull) == wanted;
    }
    Predicate<Value> single = single(condition);
    return values -> {
      for (Value value : values) {
        for (Value element : PayloadValues.elements(value)) {
          if (single.test(element)) {
            return true;
          }
        }
      }
      return false;
    };
  }

  private static boolean holdsNull(Value value) {
    return PayloadValues.elements(value).stream().anyMatch(PayloadValues::isNull);
  }

  private static Predicate<Value> single(FieldCondition condition) {
    if (condition.hasMatch()) {
      return match(condition.getMatch());
    }
    if (condition.hasRange()) {
      return range(condition.getRange());
    }
    if (condition.hasDatetimeRange()) {
      return datetimeRange(condition.getDatetimeRange());
    }
    throw ApiException.invalid("At least one field condition must be specified");
  }

  private static Predicate<Value> match(Match match) {
    return switch (match.getMatchValueCase()) {
      case KEYWORD -> {
        String wanted = match.getKeyword();
        yield value -> value.hasStringValue() && value.getStringValue().equals(wanted);
      }
      case INTEGER -> {
        long wanted = match.getInteger();
        yield value -> value.hasIntegerValue() && value.getIntegerValue() == wanted;
      }
      case BOOLEAN -> {
        boolean wanted = match.getBoolean();
        yield value -> value.hasBoolValue() && value.getBoolValue() == wanted;
      }
      case KEYWORDS -> {
        Set<String> any = new HashSet<>(match.getKeywords().getStringsList());
        yield value -> value.hasStringValue() && any.contains(value.getStringValue());
      }
      case INTEGERS -> {
        Set<Long> any = new HashSet<>(match.getIntegers().getIntegersList());
        yield value -> value.hasIntegerValue() && any.contains(value.getIntegerValue());
      }
      case EXCEPT_KEYWORDS -> {
        Set<String> except = new HashSet<>(match.getExceptKeywords().getStringsList());
        yield value ->
            !PayloadValues.isNull(value)
                && !(value.hasStringValue() && except.contains(value.getStringValue()));
      }
      case EXCEPT_INTEGERS -> {
        Set<Long> except = new HashSet<>(match.getExceptIntegers().getIntegersList());
        yield value ->
            !PayloadValues.isNull(value)
                && !(value.hasIntegerValue() && except.contains(value.getIntegerValue()));
      }
      // Without a full-text index Qdrant looks for the substring.
      case TEXT -> contains(match.getText());
      case PHRASE -> contains(match.getPhrase());
      case TEXT_ANY -> {
        List<String> words = List.of(match.getTextAny().trim().split("\\s+", -1));
        yield value ->
            value.hasStringValue() && words.stream().anyMatch(value.getStringValue()::contains);
      }
      case MATCHVALUE_NOT_SET -> throw ApiException.invalid("Malformed Match condition");
    };
  }

  private static Predicate<Value> contains(String text) {
    return value -> value.hasStringValue() && value.getStringValue().contains(text);
  }

  private static Predicate<Value> range(Range range) {
    return value -> {
      OptionalDouble found = PayloadValues.number(value);
      if (found.isEmpty()) {
        return false;
      }
      double number = found.getAsDouble();
      return (!range.hasLt() || number < range.getLt())
          && (!range.hasLte() || number <= range.getLte())
          && (!range.hasGt() || number > range.getGt())
          && (!range.hasGte() || number >= range.getGte());
    };
  }

  private static Predicate<Value> datetimeRange(DatetimeRange range) {
    return value -> {
      Instant time = value.hasStringValue() ? Datetimes.parse(value.getStringValue()) : null;
      return time != null
          && (!range.hasLt() || time.compareTo(instant(range.getLt())) < 0)
          && (!range.hasLte() || time.compareTo(instant(range.getLte())) <= 0)
          && (!range.hasGt() || time.compareTo(instant(range.getGt())) > 0)
          && (!range.hasGte() || time.compareTo(instant(range.getGte())) >= 0);
    };
  }

  private static Instant instant(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }

  /** An absent field counts as 0 values, since Qdrant 1.19. */
  private static Predicate<List<Value>> count(ValuesCount bounds) {
    return values ->
        values.isEmpty()
            ? within(bounds, 0)
            : values.stream().anyMatch(value -> within(bounds, size(value)));
  }

  private static long size(Value value) {
    return PayloadValues.isNull(value) ? 0 : PayloadValues.elements(value).size();
  }

  private static boolean within(ValuesCount bounds, long count) {
    return (!bounds.hasLt() || Long.compareUnsigned(count, bounds.getLt()) < 0)
        && (!bounds.hasLte() || Long.compareUnsigned(count, bounds.getLte()) <= 0)
        && (!bounds.hasGt() || Long.compareUnsigned(count, bounds.getGt()) > 0)
        && (!bounds.hasGte() || Long.compareUnsigned(count, bounds.getGte()) >= 0);
  }
}
