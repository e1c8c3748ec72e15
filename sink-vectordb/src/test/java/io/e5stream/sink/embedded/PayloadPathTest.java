package io.e5stream.sink.embedded;

import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadPathTest {

  private static final Map<String, Value> PAYLOAD =
      Map.of(
          "a", value(Map.of("b", value(1), "c d", value(2))),
          "l", list(List.of(value(Map.of("x", value("p"))), value(Map.of("x", value("q"))))),
          "plain", value("v"));

  private static List<Value> at(String path) {
    return PayloadPath.parse(path).get(PAYLOAD);
  }

  @Test
  void findsValues() {
    assertThat(at("plain")).containsExactly(value("v"));
    assertThat(at("a.b")).containsExactly(value(1));
    assertThat(at("a.\"c d\"")).containsExactly(value(2));
    assertThat(at("l[].x")).containsExactly(value("p"), value("q"));
    assertThat(at("l[1].x")).containsExactly(value("q"));
    assertThat(at("l[7].x")).isEmpty();
    assertThat(at("a.b.c")).isEmpty();
    assertThat(at("nothing.at.all")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a b", "a[", "a[x]", "a\"", "a[-1]", "[]"})
  void refusesWhatIsNoPath(String text) {
    assertThatThrownBy(() -> PayloadPath.parse(text))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void removes() {
    assertThat(PayloadPath.parse("a.b").remove(PAYLOAD).get("a"))
        .isEqualTo(value(Map.of("c d", value(2))));
    assertThat(PayloadPath.parse("plain").remove(PAYLOAD)).containsOnlyKeys("a", "l");
    assertThat(PayloadPath.parse("l[0]").remove(PAYLOAD).get("l"))
        .isEqualTo(list(List.of(value(Map.of("x", value("q"))))));
    assertThat(PayloadPath.parse("l[].x").remove(PAYLOAD).get("l"))
        .isEqualTo(list(List.of(value(Map.of()), value(Map.of()))));
    assertThat(PayloadPath.parse("absent.x").remove(PAYLOAD)).isEqualTo(PAYLOAD);
  }

  @Test
  void merges() {
    assertThat(
            PayloadPath.parse("a").merge(PAYLOAD, Map.of("b", nullValue(), "e", value(9))).get("a"))
        .isEqualTo(value(Map.of("c d", value(2), "e", value(9))));
    assertThat(PayloadPath.parse("new.deep").merge(PAYLOAD, Map.of("k", value(1))).get("new"))
        .isEqualTo(value(Map.of("deep", value(Map.of("k", value(1))))));
    assertThat(PayloadPath.parse("l[1]").merge(PAYLOAD, Map.of("y", value(1))).get("l"))
        .isEqualTo(
            list(
                List.of(
                    value(Map.of("x", value("p"))),
                    value(Map.of("x", value("q"), "y", value(1))))));
  }
}
