package io.e5stream.embed.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationSampleTest {

  @Test
  void hasTextsWithTheirPrefixes() {
    List<String> inputs = CalibrationSample.inputs(Bundle.builtIn().manifest().prefixPolicy());

    assertThat(inputs).hasSize(96).doesNotHaveDuplicates();
    assertThat(inputs).allMatch(input -> input.startsWith("passage: ") && input.length() > 60);
  }
}
