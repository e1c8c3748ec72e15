package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.bench.OperatorTimes.Operator;
import io.e5stream.eval.bench.OperatorTimes.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTimesTest {

  @TempDir private Path temp;

  @Test
  void sumsByOperatorAndPart() throws IOException {
    OperatorTimes times =
        times(
            event("Session", "model_run", "", 999),
            event("Node", "encoder.layer.0.output.dense_kernel_time", "MatMul", 30),
            event("Node", "encoder.layer.1.output.dense_kernel_time", "MatMul", 10),
            event("Node", "encoder.layer.0.attention.output.dense_kernel_time", "MatMul", 5),
            event("Node", "encoder.layer.0.intermediate.dense.gelu_kernel_time", "Gelu", 20),
            event("Node", "pooling_kernel_time", "MatMul", 15),
            event("Node", "choice_kernel_time", "If", 80),
            event("Node", "encoder.layer.0.output.dense_fence_before", "MatMul", 7));

    assertThat(times.operators())
        .containsExactly(
            new Operator("MatMul, output", 40, 2),
            new Operator("Gelu", 20, 1),
            new Operator("MatMul", 15, 1),
            new Operator("MatMul, attention output", 5, 1));
    assertThat(times.micros()).isEqualTo(80);
    assertThat(times.linears()).containsOnlyKeys(Part.OUTPUT, Part.ATTENTION_OUTPUT);
    assertThat(times.linearShare()).isEqualTo(45.0 / 80);
  }

  @Test
  void ratesCountOnlyTheLinearLayersSeen() throws IOException {
    OperatorTimes times =
        times(event("Node", "encoder.layer.0.output.dense_kernel_time", "Gemm", 1_000));
    ModelShape shape = new ModelShape(1, 100, 400);

    // 2 * 400 * 100 operations a token, 500 tokens, in a millisecond: 40 million in 1e-3 s.
    assertThat(times.linearGflops(shape, 500, 1)).isCloseTo(40, within(1e-9));
    assertThat(times.linearGflops(shape, 500, 2)).isCloseTo(80, within(1e-9));
  }

  @Test
  void allPartsTogetherAreTheModelsOperations() {
    ModelShape shape = new ModelShape(12, 384, 1536);
    double sum = 0;
    for (Part part : Part.values()) {
      sum += part.flops(shape);
    }
    assertThat(sum).isEqualTo(shape.linearFlopsPerToken());
  }

  private OperatorTimes times(String... events) throws IOException {
    Path file = temp.resolve("profile.json");
    Files.writeString(file, "[" + String.join(",\n", List.of(events)) + "]");
    return OperatorTimes.read(file);
  }

  private static String event(String category, String name, String operator, int micros) {
    return """
        {"cat": "%s", "dur": %d, "name": "%s", "args": {"op_name": "%s"}}"""
        .formatted(category, micros, name, operator);
  }
}
