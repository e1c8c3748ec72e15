package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.util.Collection;
import java.util.List;

/**
 * The whole graph: token ids and mask in, {@code [batch, dim]} out, pooled and, if asked for,
 * normalised. Inputs are {@code input_ids} and {@code attention_mask}, INT32 {@code [batch,
 * tokens]}; the output is {@code sentence_embedding}.
 */
final class EncoderGraph {

  static final String OUTPUT = "sentence_embedding";

  private final GraphBuilder graph;
  private final EncoderWeights weights;
  private final LayerArithmetic arithmetic;

  private EncoderGraph(GraphBuilder graph, EncoderWeights weights, LayerArithmetic arithmetic) {
    this.graph = graph;
    this.weights = weights.ofOneSegment();
    this.arithmetic = arithmetic;
  }

  static ModelProto of(
      EncoderWeights weights, LayerArithmetic arithmetic, Pooling pooling, boolean normalise) {
    return new EncoderGraph(new GraphBuilder(false), weights, arithmetic)
        .build(pooling, normalise, List.of());
  }

  /** In fp16, except for pooling and output. */
  static ModelProto halves(
      EncoderWeights weights, LayerArithmetic arithmetic, Pooling pooling, boolean normalise) {
    return new EncoderGraph(new GraphBuilder(true), weights, arithmetic)
        .build(pooling, normalise, List.of());
  }

  /** With values of the graph that are outputs too; they may be known only once it is built. */
  static ModelProto probed(
      EncoderWeights weights, LayerArithmetic arithmetic, Collection<String> values) {
    return new EncoderGraph(new GraphBuilder(false), weights, arithmetic)
        .build(Pooling.MEAN, true, values);
  }

  private ModelProto build(Pooling pooling, boolean normalise, Collection<String> extra) {
    String ids = graph.input("input_ids", TensorProto.DataType.INT32, "batch", "tokens");
    String mask = graph.input("attention_mask", TensorProto.DataType.INT32, "batch", "tokens");
    String hidden = embeddings(ids, mask);
    for (int layer = 0; layer < weights.layers().size(); layer++) {
      hidden = layer(layer, weights.layers().get(layer), hidden, mask);
    }
    if (graph.halves()) {
      hidden = graph.cast("hidden", hidden, TensorProto.DataType.FLOAT);
    }
    GraphPooling.add(graph, hidden, mask, pooling, normalise, OUTPUT);
    graph.output(OUTPUT, TensorProto.DataType.FLOAT, "batch", weights.hidden());
    extra.forEach(
        value -> graph.output(value, TensorProto.DataType.FLOAT, "batch", "tokens", value));
    return graph.build();
  }

  private String embeddings(String ids, String mask) {
    LayerNorm norm = weights.embeddingNorm();
    // The second result, lengths of the texts, is not needed but cannot be left out.
    List<String> results =
        graph.contribResults(
            "embeddings",
            "EmbedLayerNormalization",
            2,
            List.of(
                ids,
                GraphBuilder.NONE,
                table(WeightNames.WORDS, weights.words()),
                table(WeightNames.POSITIONS, weights.positions()),
                GraphBuilder.NONE,
                graph.constant(WeightNames.weight(WeightNames.EMBEDDING_NORM), norm.gamma()),
                graph.constant(WeightNames.bias(WeightNames.EMBEDDING_NORM), norm.beta()),
                mask),
            GraphBuilder.real("epsilon", weights.epsilon()));
    return results.get(0);
  }

  /**
   * In 16 bits where the encoder rounds anyway: most of a small model is its table of words. ONNX
   * Runtime converts it when it loads the graph.
   */
  private String table(String name, Matrix matrix) {
    if (!arithmetic.rounds()) {
      return graph.constant(name, matrix);
    }
    String halves =
        graph.constant(OnnxTensors.halves(name, matrix.values(), matrix.rows(), matrix.columns()));
    return graph.cast(name + ".fp32", halves, TensorProto.DataType.FLOAT);
  }

  private String layer(int number, EncoderLayer layer, String input, String mask) {
    String context = arithmetic.attention(graph, number, layer, input, mask);
    String attention =
        addAndNormalise(
            WeightNames.attentionNorm(number),
            layer.attentionNorm(),
            arithmetic.attentionOutput(graph, number, layer, context),
            input,
            graph.constant(
                WeightNames.bias(WeightNames.attentionOutput(number)),
                layer.attentionOutput().bias()));
    String intermediate = arithmetic.intermediate(graph, number, layer, attention, mask);
    return addAndNormalise(
        WeightNames.outputNorm(number),
        layer.outputNorm(),
        arithmetic.output(graph, number, layer, intermediate),
        attention,
        graph.constant(WeightNames.bias(WeightNames.output(number)), layer.output().bias()));
  }

  private String addAndNormalise(
      String name, LayerNorm norm, String product, String input, String bias) {
    return graph.contrib(
        name,
        "SkipLayerNormalization",
        List.of(
            product,
            input,
            graph.constant(WeightNames.weight(name), norm.gamma()),
            graph.constant(WeightNames.bias(name), norm.beta()),
            bias),
        GraphBuilder.real("epsilon", weights.epsilon()));
  }
}
