package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.OptionalDouble;

/** Reads single payload values the way Qdrant reads JSON. */
final class PayloadValues {

  private PayloadValues() {}

  static boolean isNull(Value value) {
    return value.hasNullValue() || value.getKindCase() == Value.KindCase.KIND_NOT_SET;
  }

  /** The number in it, as a double: ranges are compared as doubles. */
  static OptionalDouble number(Value value) {
    return switch (value.getKindCase()) {
      case INTEGER_VALUE -> OptionalDouble.of((double) value.getIntegerValue());
      case DOUBLE_VALUE -> OptionalDouble.of(value.getDoubleValue());
      default -> OptionalDouble.empty();
    };
  }

  /** Null or an empty array; anything else, an empty string too, is a value. */
  static boolean isEmpty(Value value) {
    return isNull(value) || (value.hasListValue() && value.getListValue().getValuesCount() == 0);
  }

  /** The elements of an array, or the value itself. */
  static List<Value> elements(Value value) {
    return value.hasListValue() ? value.getListValue().getValuesList() : List.of(value);
  }
}
