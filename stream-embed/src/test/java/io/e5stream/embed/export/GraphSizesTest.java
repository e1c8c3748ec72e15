package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.NodeProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphSizesTest {

  @Test
  void ourOwnGraphsSaySoInAttributes() {
    GraphBuilder graph = new GraphBuilder(false);
    graph.contrib("a", "Attention", List.of("x"), GraphBuilder.integer("num_heads", 7));
    graph.contrib("n", "SkipLayerNormalization", List.of("a"), GraphBuilder.real("epsilon", 1e-5f));

    assertThat(sizes(graph)).isEqualTo(new GraphSizes(7, 1e-5f));
  }

  @Test
  void inPyTorchsGraphsTheyAreConstants() {
    GraphBuilder graph = new GraphBuilder(false);
    graph.constant(OnnxTensors.longs("flat", new long[] {-1, 384}, 2));
    graph.add("r", "Reshape", List.of("x", "flat")); // not the heads
    graph.constant(OnnxTensors.longs("shape", new long[] {0, -1, 3, 32}, 4));
    graph.add("heads", "Reshape", List.of("x", "shape"));
    normalisation(graph);

    assertThat(sizes(graph)).isEqualTo(new GraphSizes(3, 1e-12f));
  }

  @Test
  void aShapeMayBePutTogetherWhileItRuns() {
    GraphBuilder graph = new GraphBuilder(false);
    graph.constant(OnnxTensors.longs("three", new long[] {3}, 1));
    graph.constant(OnnxTensors.longs("size", new long[] {32}, 1));
    graph.add("shape", "Concat", List.of("batch", "tokens", "three", "size"));
    graph.add("heads", "Reshape", List.of("x", "shape"));
    normalisation(graph);

    assertThat(sizes(graph)).isEqualTo(new GraphSizes(3, 1e-12f));
  }

  @Test
  void whatIsMissingIsSaid() {
    GraphBuilder graph = new GraphBuilder(false);
    assertThatThrownBy(() -> sizes(graph))
        .isInstanceOf(ExportException.class)
        .hasMessage("the graph does not tell the number of attention heads");

    graph.contrib("a", "Attention", List.of("x"), GraphBuilder.integer("num_heads", 7));
    assertThatThrownBy(() -> sizes(graph))
        .isInstanceOf(ExportException.class)
        .hasMessage("the graph does not tell the epsilon of its layer normalisation");
  }

  /** PyTorch's: the root of the variance plus epsilon. */
  private static void normalisation(GraphBuilder graph) {
    graph.constant(OnnxTensors.floats("eps", new float[] {1e-12f}));
    graph.constant(OnnxTensors.floats("other", new float[] {5}));
    graph.add("elsewhere", "Add", List.of("x", "other"));
    graph.add("sum", "Add", List.of("variance", "eps"));
    graph.add("root", "Sqrt", List.of("sum"));
  }

  private static GraphSizes sizes(GraphBuilder graph) {
    ModelProto model = graph.build();
    Map<String, TensorProto> constants = new HashMap<>();
    model.getGraph().getInitializerList().forEach(t -> constants.put(t.getName(), t));
    Map<String, NodeProto> producers = new HashMap<>();
    model.getGraph().getNodeList().forEach(node -> producers.put(node.getOutput(0), node));
    return GraphSizes.of(model, constants, producers);
  }
}
