package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxWeightsTest {

  private static final EncoderWeights RANDOM = RandomWeights.of(6);

  @TempDir Path temp;

  @Test
  void theBuiltInBundleIsReadAndItsExportGivesTheSameWeights() {
    EncoderWeights weights = OnnxWeights.read(Bundle.builtIn().model());

    assertThat(weights.heads()).isEqualTo(12);
    assertThat(weights.epsilon()).isEqualTo(1e-12f);
    assertShape(weights.words(), 30_522, 384);
    assertShape(weights.positions(), 512, 384);
    assertShape(weights.types(), 2, 384);
    assertThat(weights.layers()).hasSize(12);
    for (EncoderLayer layer : weights.layers()) {
      assertShape(layer.attention().weight(), 384, 3 * 384);
      assertShape(layer.attentionOutput().weight(), 384, 384);
      assertShape(layer.intermediate().weight(), 384, 1_536);
      assertShape(layer.output().weight(), 1_536, 384);
      assertThat(layer.outputNorm().gamma()).hasSize(384);
    }
    WeightComparison.assertSame(OnnxWeights.read(fp32(weights)), weights.ofOneSegment());
  }

  @Test
  void ourOwnGraphIsReadAsItWasWritten() throws IOException {
    Path file = temp.resolve("model.onnx");
    Files.write(file, fp32(RANDOM).toByteArray());

    WeightComparison.assertSame(OnnxWeights.read(file), RANDOM.ofOneSegment());
  }

  @Test
  void ourOwnGraphInFp16IsReadRounded() {
    ModelProto halves =
        EncoderGraph.halves(RANDOM, new FloatArithmetic(RANDOM.heads()), Pooling.MEAN, true);

    WeightComparison.assertSame(
        OnnxWeights.read(halves),
        RANDOM.ofOneSegment(),
        values -> TransformersModel.stored(values, "F16"));
  }

  @Test
  void whatIsNoOnnxFileIsRefused() throws IOException {
    refused("no model at all".getBytes(StandardCharsets.UTF_8))
        .hasMessageContaining("is no ONNX file");
    byte[] whole = fp32(RANDOM).toByteArray();
    refused(Arrays.copyOf(whole, whole.length / 2)).hasMessageContaining("is no ONNX file");
    refused(new byte[0]).hasMessageContaining("does not tell the number of attention heads");
    assertThatThrownBy(() -> OnnxWeights.read(temp.resolve("nowhere.onnx")))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("NoSuchFileException")
        .hasMessageContaining("nowhere.onnx");
  }

  @Test
  void aGraphThatIsNoBertIsRefused() throws IOException {
    GraphBuilder graph = new GraphBuilder(false);
    String input = graph.input("x", TensorProto.DataType.FLOAT, "batch", 2);
    String weight = graph.constant("w", new Matrix(2, 2, new float[4]));
    graph.output(
        graph.add("y", "MatMul", List.of(input, weight)), TensorProto.DataType.FLOAT, "batch", 2);
    refused(graph.build().toByteArray()).hasMessageContaining("number of attention heads");

    graph.contrib("a", "Attention", List.of("y", "w", "b"), GraphBuilder.integer("num_heads", 2));
    graph.contrib("n", "SkipLayerNormalization", List.of("a"), GraphBuilder.real("epsilon", 1));
    refused(graph.build().toByteArray())
        .hasMessageContaining("no layer of a BERT encoder")
        .hasMessageContaining("encoder.layer.0.output.dense.bias");
  }

  @Test
  void missingTensorsAreNamed() throws IOException {
    for (String name :
        new String[] {
          "embeddings.word_embeddings.weight",
          "embeddings.LayerNorm.bias",
          "encoder.layer.0.attention.output.LayerNorm.weight",
          "encoder.layer.1.output.dense.bias", // the last layer must not be passed over
        }) {
      refused(without(name)).hasMessageContaining("there is no tensor " + name);
    }
    refused(without("encoder.layer.1.output.dense.weight"))
        .hasMessageContaining("no product belongs to the bias encoder.layer.1.output.dense.bias");
  }

  @Test
  void headsMustFit() throws IOException {
    ModelProto.Builder graph = fp32(RANDOM).toBuilder();
    graph.getGraphBuilder().getNodeBuilderList().stream()
        .filter(node -> node.getOpType().equals("Attention"))
        .forEach(node -> node.setAttribute(0, GraphBuilder.integer("num_heads", 5)));

    refused(graph.build().toByteArray())
        .hasMessageContaining("128 dimensions cannot be shared by 5 heads");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] bytes) throws IOException {
    Path file = temp.resolve("bad.onnx");
    Files.write(file, bytes);
    return assertThatThrownBy(() -> OnnxWeights.read(file))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining(file.toString());
  }

  private static byte[] without(String tensor) {
    ModelProto.Builder model = fp32(RANDOM).toBuilder();
    List<TensorProto> kept =
        model.getGraph().getInitializerList().stream()
            .filter(initializer -> !initializer.getName().equals(tensor))
            .toList();
    assertThat(kept).hasSize(model.getGraph().getInitializerCount() - 1);
    model.getGraphBuilder().clearInitializer().addAllInitializer(kept);
    return model.build().toByteArray();
  }

  private static ModelProto fp32(EncoderWeights weights) {
    return EncoderGraph.of(weights, new FloatArithmetic(weights.heads()), Pooling.MEAN, true);
  }

  private static void assertShape(Matrix matrix, int rows, int columns) {
    assertThat(matrix.rows()).isEqualTo(rows);
    assertThat(matrix.columns()).isEqualTo(columns);
  }
}
