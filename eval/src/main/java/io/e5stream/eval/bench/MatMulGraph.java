package io.e5stream.eval.bench;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/**
 * An ONNX graph of one operator: {@code y = MatMul(x, w)} with constant random weights, {@code x}
 * being {@code [tokens, in]} and {@code w} {@code [in, out]}.
 *
 * <p>Field numbers are those of onnx.proto (ModelProto, GraphProto, NodeProto, TensorProto,
 * ValueInfoProto), IR version 8, operator set 17.
 */
final class MatMulGraph {

  static final String INPUT = "x";

  private static final int FLOAT = 1;

  private MatMulGraph() {}

  /** The graph as ONNX Runtime reads it. */
  static byte[] bytes(int in, int out) {
    UnknownFieldSet.Builder node = message();
    text(node, 1, INPUT);
    text(node, 1, "w");
    text(node, 2, "y");
    text(node, 4, "MatMul");

    UnknownFieldSet.Builder graph = message();
    add(graph, 1, node);
    text(graph, 2, "matmul");
    add(graph, 5, weights(in, out));
    add(graph, 11, value(INPUT, in));
    add(graph, 12, value("y", out));

    UnknownFieldSet.Builder operators = message();
    text(operators, 1, "");
    number(operators, 2, 17);

    UnknownFieldSet.Builder model = message();
    number(model, 1, 8);
    add(model, 7, graph);
    add(model, 8, operators);
    return model.build().toByteArray();
  }

  private static UnknownFieldSet.Builder weights(int in, int out) {
    ByteBuffer raw = ByteBuffer.allocate(4 * in * out).order(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(1);
    while (raw.hasRemaining()) {
      raw.putFloat(random.nextFloat() - 0.5f);
    }
    UnknownFieldSet.Builder tensor = message();
    number(tensor, 1, in);
    number(tensor, 1, out);
    number(tensor, 2, FLOAT);
    text(tensor, 8, "w");
    tensor.mergeField(
        9, Field.newBuilder().addLengthDelimited(ByteString.copyFrom(raw.flip())).build());
    return tensor;
  }

  /** A tensor of floats, {@code [tokens, columns]}. */
  private static UnknownFieldSet.Builder value(String name, int columns) {
    UnknownFieldSet.Builder rows = message();
    text(rows, 2, "tokens");
    UnknownFieldSet.Builder width = message();
    number(width, 1, columns);
    UnknownFieldSet.Builder shape = message();
    add(shape, 1, rows);
    add(shape, 1, width);
    UnknownFieldSet.Builder tensor = message();
    number(tensor, 1, FLOAT);
    add(tensor, 2, shape);
    UnknownFieldSet.Builder type = message();
    add(type, 1, tensor);
    UnknownFieldSet.Builder value = message();
    text(value, 1, name);
    add(value, 2, type);
    return value;
  }

  private static UnknownFieldSet.Builder message() {
    return UnknownFieldSet.newBuilder();
  }

  private static void number(UnknownFieldSet.Builder message, int field, long value) {
    message.mergeField(field, Field.newBuilder().addVarint(value).build());
  }

  private static void text(UnknownFieldSet.Builder message, int field, String value) {
    message.mergeField(
        field, Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8(value)).build());
  }

  private static void add(
      UnknownFieldSet.Builder message, int field, UnknownFieldSet.Builder value) {
    message.mergeField(
        field, Field.newBuilder().addLengthDelimited(value.build().toByteString()).build());
  }
}
