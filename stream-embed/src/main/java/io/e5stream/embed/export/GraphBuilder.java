package io.e5stream.embed.export;

import io.e5stream.embed.export.onnx.AttributeProto;
import io.e5stream.embed.export.onnx.GraphProto;
import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.NodeProto;
import io.e5stream.embed.export.onnx.OperatorSetIdProto;
import io.e5stream.embed.export.onnx.TensorProto;
import io.e5stream.embed.export.onnx.TensorShapeProto;
import io.e5stream.embed.export.onnx.TypeProto;
import io.e5stream.embed.export.onnx.ValueInfoProto;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes an ONNX graph node by node. A value is known by its name; the name of an operator's result
 * is that of the operator's node.
 */
final class GraphBuilder {

  /** ONNX Runtime's own operators. */
  static final String CONTRIB = "com.microsoft";

  /** An optional input that is not given. */
  static final String NONE = "";

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("encoder");
  private final boolean halves;

  /**
   * Starts an empty graph.
   *
   * @param halves whether matrices and vectors are written in fp16
   */
  GraphBuilder(boolean halves) {
    this.halves = halves;
  }

  /** Whether the encoder computes in fp16. */
  boolean halves() {
    return halves;
  }

  /** Adds a constant. */
  String constant(TensorProto tensor) {
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  String constant(String name, Matrix matrix) {
    return numbers(name, matrix.values(), matrix.rows(), matrix.columns());
  }

  String constant(String name, float[] vector) {
    return numbers(name, vector, vector.length);
  }

  private String numbers(String name, float[] values, long... dims) {
    return constant(
        halves ? OnnxTensors.halves(name, values, dims) : OnnxTensors.floats(name, values, dims));
  }

  /** Adds a conversion to another type. */
  String cast(String name, String value, TensorProto.DataType type) {
    return add(name, "Cast", List.of(value), integer("to", type.getNumber()));
  }

  /** Adds an operator of ONNX with one result. */
  String add(String name, String operator, List<String> inputs, AttributeProto... attributes) {
    graph.addNode(node(name, operator, "", inputs, attributes));
    return name;
  }

  /** Adds an operator of ONNX Runtime with one result. */
  String contrib(String name, String operator, List<String> inputs, AttributeProto... attributes) {
    graph.addNode(node(name, operator, CONTRIB, inputs, attributes));
    return name;
  }

  /** Adds a view of a value in another shape, of which one size may be -1: what is left. */
  String reshape(String name, String value, long... shape) {
    String constant = constant(OnnxTensors.longs(name + ".shape", shape, shape.length));
    return add(name, "Reshape", List.of(value, constant));
  }

  /** Adds a reduction of the last axis, which stays with length 1. */
  String lastAxis(String name, String operator, String value) {
    AttributeProto axes =
        AttributeProto.newBuilder()
            .setName("axes")
            .setType(AttributeProto.AttributeType.INTS)
            .addInts(-1)
            .build();
    return add(name, operator, List.of(value), axes);
  }

  /** Adds an operator of ONNX Runtime with several results, named after it with their numbers. */
  List<String> contribResults(
      String name, String operator, int results, List<String> inputs, AttributeProto attribute) {
    NodeProto node = node(name, operator, CONTRIB, inputs, attribute);
    List<String> names = IntStream.range(0, results).mapToObj(i -> name + "." + i).toList();
    graph.addNode(node.toBuilder().clearOutput().addAllOutput(names));
    return names;
  }

  /** Declares an input of the graph. */
  String input(String name, TensorProto.DataType type, Object... dims) {
    graph.addInput(value(name, type, dims));
    return name;
  }

  /** Declares an output of the graph. */
  void output(String name, TensorProto.DataType type, Object... dims) {
    graph.addOutput(value(name, type, dims));
  }

  /**
   * Adds a choice: one of two graphs runs. They read values of this graph by their names.
   *
   * @param condition BOOL, of one element
   */
  String choose(String name, String condition, GraphProto then, GraphProto otherwise) {
    return add(
        name,
        "If",
        List.of(condition),
        branch("then_branch", then),
        branch("else_branch", otherwise));
  }

  private static AttributeProto branch(String name, GraphProto graph) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.GRAPH)
        .setG(graph)
        .build();
  }

  /** This graph as a part of another. */
  GraphProto buildBranch() {
    return graph.build();
  }

  ModelProto build() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("e5-stream")
        .setGraph(graph)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(CONTRIB).setVersion(1))
        .build();
  }

  static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  private static NodeProto node(
      String name,
      String operator,
      String domain,
      List<String> inputs,
      AttributeProto... attributes) {
    return NodeProto.newBuilder()
        .setName(name)
        .setOpType(operator)
        .setDomain(domain)
        .addAllInput(inputs)
        .addOutput(name)
        .addAllAttribute(List.of(attributes))
        .build();
  }

  /** Dims are numbers, or names where they vary. */
  private static ValueInfoProto value(String name, TensorProto.DataType type, Object... dims) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (Object dim : dims) {
      shape.addDim(
          dim instanceof Integer size
              ? TensorShapeProto.Dimension.newBuilder().setDimValue(size)
              : TensorShapeProto.Dimension.newBuilder().setDimParam((String) dim));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
