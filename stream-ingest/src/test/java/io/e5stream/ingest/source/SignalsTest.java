package io.e5stream.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalsTest {

  @Test
  void areCanonical() {
    assertThat(Signals.json(Map.of("b", 1L, "a", true, "c", "x\"")))
        .isEqualTo("{\"a\":true,\"b\":1,\"c\":\"x\\\"\"}");
    assertThat(Signals.json(Map.of())).isEqualTo("{}");
  }
}
