package io.e5stream.eval.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a graph's time goes, from a file that ONNX Runtime's profiler wrote.
 *
 * @param operators the longest first
 * @param linears of them, the products with weights, by part of a layer
 */
public record OperatorTimes(List<Operator> operators, Map<Part, Operator> linears) {

  /**
   * What one kind of operator took.
   *
   * @param name such as {@code Gelu}, or {@code MatMul, output} for a linear layer
   * @param micros of all callers together
   */
  public record Operator(String name, long micros, long calls) {

    Operator plus(long moreMicros) {
      return new Operator(name, micros + moreMicros, calls + 1);
    }
  }

  /** The linear layers of a layer, as their nodes are named. */
  public enum Part {
    /** Query, key and value. */
    ATTENTION("attention.self.query_key_value", "query, key, value"),
    ATTENTION_OUTPUT("attention.output.dense", "attention output"),
    INTERMEDIATE("intermediate.dense", "intermediate"),
    OUTPUT("output.dense", "output");

    private final String node;
    private final String label;

    Part(String node, String label) {
      this.node = node;
      this.label = label;
    }

    /** Operations for a token in all layers. */
    double flops(ModelShape shape) {
      double hidden = shape.hidden();
      return 2.0
          * shape.layers()
          * hidden
          * switch (this) {
            case ATTENTION -> 3 * hidden;
            case ATTENTION_OUTPUT -> hidden;
            case INTERMEDIATE, OUTPUT -> shape.intermediate();
          };
    }

    private static Part of(String node) {
      for (Part part : values()) {
        // "output.dense" is the end of "attention.output.dense", too; that one comes first.
        if (node.contains(part.node)) {
          return part;
        }
      }
      return null;
    }
  }

  private static final Set<String> PRODUCTS = Set.of("MatMul", "Gemm", "MatMulIntegerToFloat");
  private static final String SUFFIX = "_kernel_time";

  private static final ObjectReader READER = new ObjectMapper().readerFor(JsonNode.class);

  public OperatorTimes {
    operators = List.copyOf(operators);
    linears = Map.copyOf(linears);
  }

  /** Reads a profile; branches count as what runs in them. */
  public static OperatorTimes read(Path profile) throws IOException {
    Map<String, Operator> operators = new HashMap<>();
    Map<Part, Operator> linears = new HashMap<>();
    try (MappingIterator<JsonNode> events = READER.readValues(profile.toFile())) {
      while (events.hasNext()) {
        JsonNode event = events.next();
        String node = event.path("name").asText();
        String operator = event.path("args").path("op_name").asText();
        if (!event.path("cat").asText().equals("Node")
            || !node.endsWith(SUFFIX)
            || operator.equals("If")) {
          continue;
        }
        long micros = event.path("dur").asLong();
        Part part = PRODUCTS.contains(operator) ? Part.of(node) : null;
        String name = part == null ? operator : operator + ", " + part.label;
        operators.merge(name, new Operator(name, micros, 1), (a, b) -> a.plus(micros));
        if (part != null) {
          linears.merge(part, new Operator(part.label, micros, 1), (a, b) -> a.plus(micros));
        }
      }
    }
    return new OperatorTimes(
        operators.values().stream()
            .sorted(Comparator.comparingLong(Operator::micros).reversed())
            .toList(),
        linears);
  }

  /** Of all operators and callers. */
  public long micros() {
    return operators.stream().mapToLong(Operator::micros).sum();
  }

  /** What the linear layers took of that. */
  public double linearShare() {
    return (double) linears.values().stream().mapToLong(Operator::micros).sum() / micros();
  }

  /**
   * Billions of operations a second of those linear layers that are operators of their own (fp32's
   * query, key and value are part of its attention).
   *
   * @param tokens that the graph was run on
   * @param callers at a time
   */
  public double linearGflops(ModelShape shape, long tokens, int callers) {
    double flops = linears.keySet().stream().mapToDouble(part -> part.flops(shape)).sum();
    long micros = linears.values().stream().mapToLong(Operator::micros).sum();
    return flops * tokens * callers / micros / 1e3;
  }
}
