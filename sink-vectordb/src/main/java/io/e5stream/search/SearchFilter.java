package io.e5stream.search;

import io.e5stream.sink.Payload;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Conditions of a search as the store's filter: all must hold.
 *
 * <p>A key is a payload field ({@code source}, {@code document_id}, ...) or else a key of the
 * document's metadata. The value is matched as text, and as a number or truth value where it reads
 * as one, because a command line does not tell which is meant.
 */
final class SearchFilter {

  private static final String METADATA_PREFIX = Payload.METADATA + ".";

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  private SearchFilter() {}

  static Filter of(Map<String, String> conditions) {
    Filter.Builder filter = Filter.newBuilder();
    conditions.forEach((key, value) -> filter.addMust(condition(field(key), value)));
    return filter.build();
  }

  private static String field(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a filter has an empty key; write key=value");
    }
    return Payload.FIELDS.contains(key) || key.startsWith(METADATA_PREFIX)
        ? key
        : METADATA_PREFIX + key;
  }

  private static Condition condition(String field, String value) {
    Filter.Builder any = Filter.newBuilder().addShould(ConditionFactory.matchKeyword(field, value));
    if (value.equals("true") || value.equals("false")) {
      any.addShould(ConditionFactory.match(field, Boolean.parseBoolean(value)));
    }
    if (NUMBER.matcher(value).matches()) {
      double number = Double.parseDouble(value);
      any.addShould(
          ConditionFactory.range(field, Range.newBuilder().setGte(number).setLte(number).build()));
    }
    return ConditionFactory.filter(any.build());
  }
}
