package io.e5stream.pipeline.cli;

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
import java.util.List;

/** A cross-encoder whose score is the number of tokens. */
final class TinyTeacher {

  private TinyTeacher() {}

  static Path write(Path directory) throws IOException {
    AttributeProto toFloat =
        AttributeProto.newBuilder()
            .setName("to")
            .setType(AttributeProto.AttributeType.INT)
            .setI(TensorProto.DataType.FLOAT_VALUE)
            .build();
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("tiny")
            .addInput(value("input_ids", TensorProto.DataType.INT64, 0))
            .addInput(value("attention_mask", TensorProto.DataType.INT64, 0))
            .addInitializer(
                TensorProto.newBuilder()
                    .setName("axis")
                    .setDataType(TensorProto.DataType.INT64_VALUE)
                    .addDims(1)
                    .addInt64Data(1))
            .addNode(node("Cast", "mask", "attention_mask").addAttribute(toFloat))
            .addNode(node("ReduceSum", "logits", "mask", "axis"))
            .addOutput(value("logits", TensorProto.DataType.FLOAT, 1))
            .build();
    Files.createDirectories(directory);
    Files.write(
        directory.resolve("model.onnx"),
        ModelProto.newBuilder()
            .setIrVersion(8)
            .setGraph(graph)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(13))
            .build()
            .toByteArray());
    Files.copy(Bundle.builtIn().tokenizer(), directory.resolve("tokenizer.json"));
    return directory;
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  /** The second size is open when it is 0. */
  private static ValueInfoProto value(String name, TensorProto.DataType type, int size) {
    TensorShapeProto.Dimension.Builder second = TensorShapeProto.Dimension.newBuilder();
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"))
            .addDim(size == 0 ? second.setDimParam("tokens") : second.setDimValue(size));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
