package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.sink.StoreException.Kind;
import io.qdrant.client.grpc.JsonWithInt.Value;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

  @Test
  void jsonComesBackAsItWas() throws Exception {
    String json =
        """
        {"text":"x","integer":9007199254740993,"real":0.1,"yes":true,"none":null,
         "list":[1,"two",[3],{"four":4}],"object":{"deep":{"deeper":-5}},"empty":{}}""";
    Value value = JsonValues.object(json);
    assertThat(JsonValues.json(value)).hasToString(new ObjectMapper().readTree(json).toString());
  }

  @Test
  void integersStayIntegersForFilters() {
    Value value = JsonValues.object("{\"year\":2024,\"score\":2024.0}");
    assertThat(value.getStructValue().getFieldsOrThrow("year").hasIntegerValue()).isTrue();
    assertThat(value.getStructValue().getFieldsOrThrow("score").hasDoubleValue()).isTrue();
  }

  @Test
  void numbersThatFitNothingKeepTheirDigits() {
    Value value = JsonValues.object("{\"a\":123456789012345678901234567890,\"b\":1e999}");
    assertThat(value.getStructValue().getFieldsOrThrow("a").getStringValue())
        .isEqualTo("123456789012345678901234567890");
    assertThat(value.getStructValue().getFieldsOrThrow("b").getStringValue()).contains("999");
  }

  @Test
  void unpairedSurrogatesInKeysAndTextsAreReplaced() {
    Value value = JsonValues.object("{\"k\ud800\":\"v\udc00\"}");
    assertThat(value.getStructValue().getFieldsOrThrow("k\uFFFD").getStringValue())
        .isEqualTo("v\uFFFD");
  }

  @Test
  void nestingBeyondWhatProtobufParsesIsRefused() throws Exception {
    Value deepest = JsonValues.object(nested(JsonValues.MAX_DEPTH));
    assertThat(Value.parseFrom(deepest.toByteArray())).isEqualTo(deepest);

    assertThatThrownBy(() -> JsonValues.object(nested(JsonValues.MAX_DEPTH + 1)))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RECORD))
        .hasMessageContaining("nested deeper than 24");
    assertThatThrownBy(() -> JsonValues.object(nested(5_000))).isInstanceOf(StoreException.class);
  }

  @Test
  void whatIsNoObjectIsRefused() {
    assertThatThrownBy(() -> JsonValues.object("[1]")).hasMessageContaining("ARRAY");
    assertThatThrownBy(() -> JsonValues.object("{")).hasMessageContaining("no JSON");
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }
}
