package io.e5stream.training.teacher;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.export.onnx.AttributeProto;
import io.e5stream.embed.export.onnx.GraphProto;
import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.NodeProto;
import io.e5stream.embed.export.onnx.OperatorSetIdProto;
import io.e5stream.embed.export.onnx.TensorProto;
import io.e5stream.embed.export.onnx.TensorShapeProto;
import io.e5stream.embed.export.onnx.TypeProto;
import io.e5stream.embed.export.onnx.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * A graph whose score is known in advance: the sum over the tokens that the mask shows of id + 1 +
 * 100,000 times type. Padding that was not masked would count 1. The tokenizer is the built-in one.
 */
record TinyCrossEncoder(List<String> inputs, String output, int scores) {

  static final double OF_TYPE = 100_000;

  static TinyCrossEncoder standard() {
    return new TinyCrossEncoder(
        List.of("input_ids", "attention_mask", "token_type_ids"), "logits", 1);
  }

  TinyCrossEncoder withInputs(String... names) {
    return new TinyCrossEncoder(List.of(names), output, scores);
  }

  TinyCrossEncoder withOutput(String name) {
    return new TinyCrossEncoder(inputs, name, scores);
  }

  /** So many equal scores a pair. */
  TinyCrossEncoder withScores(int count) {
    return new TinyCrossEncoder(inputs, output, count);
  }

  Path write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve("model.onnx"), model().toByteArray());
    Files.copy(Bundle.builtIn().tokenizer(), directory.resolve("tokenizer.json"));
    return directory;
  }

  private ModelProto model() {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");
    for (String input : inputs) {
      graph.addInput(value(input, TensorProto.DataType.INT64, "tokens", 0));
      AttributeProto to =
          AttributeProto.newBuilder()
              .setName("to")
              .setType(AttributeProto.AttributeType.INT)
              .setI(TensorProto.DataType.FLOAT_VALUE)
              .build();
      graph.addNode(node("Cast", input + ".float", input).addAttribute(to));
    }
    graph.addInitializer(floats("one", 1));
    graph.addInitializer(floats("ofType", (float) OF_TYPE));
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName("axis")
            .setDataType(TensorProto.DataType.INT64_VALUE)
            .addDims(1)
            .addInt64Data(1));
    String sum = inputs.get(0) + ".float";
    if (inputs.contains("token_type_ids")) {
      graph.addNode(node("Mul", "typed", "token_type_ids.float", "ofType"));
      graph.addNode(node("Add", "withTypes", sum, "typed"));
      sum = "withTypes";
    }
    graph.addNode(node("Add", "counted", sum, "one"));
    graph.addNode(node("Mul", "seen", "counted", inputs.get(1) + ".float"));
    graph.addNode(node("ReduceSum", "score", "seen", "axis"));
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName("ones")
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .addDims(1)
            .addDims(scores)
            .addAllFloatData(Collections.nCopies(scores, 1f)));
    graph.addNode(node("Mul", output, "score", "ones"));
    graph.addOutput(value(output, TensorProto.DataType.FLOAT, "", scores));
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .setGraph(graph)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(13))
        .build();
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  private static TensorProto floats(String name, float value) {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(TensorProto.DataType.FLOAT_VALUE)
        .addFloatData(value)
        .build();
  }

  private static ValueInfoProto value(
      String name, TensorProto.DataType type, String symbol, long size) {
    TensorShapeProto.Dimension.Builder second = TensorShapeProto.Dimension.newBuilder();
    if (symbol.isEmpty()) {
      second.setDimValue(size);
    } else {
      second.setDimParam(symbol);
    }
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"))
            .addDim(second)
            .build();
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
