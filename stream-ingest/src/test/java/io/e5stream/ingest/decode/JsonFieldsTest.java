package io.e5stream.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

  private static JsonFields of(String json) throws InvalidRecordException {
    return JsonFields.of(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nullIsAbsent() throws Exception {
    JsonFields fields = of("{\"a\":null,\"b\":\" \",\"c\":\"x\"}");

    assertThat(fields.has("a")).isFalse();
    assertThat(fields.string("a")).isEmpty();
    assertThat(fields.flag("a")).isFalse();
    assertThat(fields.objects("a")).isEmpty();
    assertThat(fields.first("a", "b", "c")).isEqualTo("x");
    assertThat(fields.first("a", "z")).isEmpty();
    assertThatThrownBy(() -> fields.required("b")).hasMessage("b is missing or blank");
    assertThatThrownBy(() -> fields.integer("a")).hasMessage("a is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "12.0", "1.2e1", "\"12\"", "\"12.0\""})
  void integersComeInManyForms(String number) throws Exception {
    assertThat(of("{\"n\":" + number + "}").integer("n")).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.5", "1e999999999", "99999999999999999999", "\"x\"", "\"\"", "true", "[]"})
  void whatIsNoIntegerOf64BitsIsRefusedAtOnce(String number) {
    assertThatThrownBy(() -> of("{\"n\":" + number + "}").integer("n"))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("n must be an integer");
  }

  @Test
  void wrongTypesAreNamed() throws Exception {
    JsonFields fields = of("{\"s\":1,\"f\":\"true\",\"o\":{},\"p\":[1],\"h\":\"\\ud800\"}");

    assertThatThrownBy(() -> fields.string("s")).hasMessage("s must be a string, not a number");
    assertThatThrownBy(() -> fields.flag("f")).hasMessage("f must be true or false, not a string");
    assertThatThrownBy(() -> fields.objects("o")).hasMessage("o must be an array, not an object");
    assertThatThrownBy(() -> fields.objects("p")).hasMessage("p must hold objects, not a number");
    assertThatThrownBy(() -> fields.string("h")).hasMessageContaining("lone surrogate");
  }
}
