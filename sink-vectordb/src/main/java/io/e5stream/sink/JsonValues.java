package io.e5stream.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.JsonWithInt.ListValue;
import io.qdrant.client.grpc.JsonWithInt.NullValue;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;

/** JSON as payload values, and back. */
public final class JsonValues {

  /**
   * Deepest nesting of objects and lists: protobuf parsers stop at 100 messages in one another, and
   * a level takes three.
   */
  static final int MAX_DEPTH = 24;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private JsonValues() {}

  /**
   * A JSON object as a payload value.
   *
   * @throws StoreException of kind {@code RECORD} when it is no object or nested too deeply
   */
  static Value object(String json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw StoreException.record("metadata is no JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw StoreException.record("metadata is no JSON object but " + node.getNodeType());
    }
    return value(node, 1);
  }

  private static Value value(JsonNode node, int depth) {
    if (node.isContainerNode() && depth > MAX_DEPTH) {
      throw StoreException.record(
          "metadata is nested deeper than " + MAX_DEPTH + " levels; make it flatter");
    }
    return switch (node.getNodeType()) {
      case OBJECT -> struct(node, depth);
      case ARRAY -> list(node, depth);
      case STRING -> string(node.textValue());
      case BOOLEAN -> ValueFactory.value(node.booleanValue());
      case NUMBER -> number(node);
      default -> Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
    };
  }

  private static Value struct(JsonNode node, int depth) {
    Struct.Builder struct = Struct.newBuilder();
    node.properties()
        .forEach(
            e -> struct.putFields(StoreText.clean(e.getKey()), value(e.getValue(), depth + 1)));
    return Value.newBuilder().setStructValue(struct).build();
  }

  private static Value list(JsonNode node, int depth) {
    ListValue.Builder list = ListValue.newBuilder();
    node.forEach(element -> list.addValues(value(element, depth + 1)));
    return Value.newBuilder().setListValue(list).build();
  }

  /** Numbers that fit neither a long nor a double keep their digits, as text. */
  private static Value number(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return ValueFactory.value(node.longValue());
    }
    double number = node.doubleValue();
    boolean exact = !node.isIntegralNumber() && Double.isFinite(number);
    return exact ? ValueFactory.value(number) : string(node.asText());
  }

  private static Value string(String text) {
    return ValueFactory.value(StoreText.clean(text));
  }

  /** A payload value as JSON. */
  public static JsonNode json(Value value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (value.getKindCase()) {
      case STRUCT_VALUE -> {
        ObjectNode object = json.objectNode();
        value.getStructValue().getFieldsMap().forEach((k, v) -> object.set(k, json(v)));
        yield object;
      }
      case LIST_VALUE -> {
        ArrayNode array = json.arrayNode();
        value.getListValue().getValuesList().forEach(v -> array.add(json(v)));
        yield array;
      }
      case STRING_VALUE -> json.textNode(value.getStringValue());
      case BOOL_VALUE -> json.booleanNode(value.getBoolValue());
      case INTEGER_VALUE -> json.numberNode(value.getIntegerValue());
      case DOUBLE_VALUE -> json.numberNode(value.getDoubleValue());
      case NULL_VALUE, KIND_NOT_SET -> json.nullNode();
    };
  }
}
