package io.e5stream.embed.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * ONNX graphs of three operators: the mean of a text's token ids, padding included, times a
 * constant vector; or, unpooled, each token id times that vector.
 */
record TinyGraph(List<String> inputs, int inputType, String output, boolean pooled, int dimension) {

  static final int INT32 = 6;
  static final int INT64 = 7;
  static final int DOUBLE = 11;
  private static final int FLOAT = 1;

  static TinyGraph pooled(int dimension) {
    return new TinyGraph(
        List.of("input_ids", "attention_mask"), INT64, "embedding", true, dimension);
  }

  TinyGraph withInputs(String... names) {
    return new TinyGraph(List.of(names), inputType, output, pooled, dimension);
  }

  TinyGraph withInputType(int type) {
    return new TinyGraph(inputs, type, output, pooled, dimension);
  }

  TinyGraph withTokensOut(String name) {
    return new TinyGraph(inputs, inputType, name, false, dimension);
  }

  byte[] toBytes() {
    Proto graph = new Proto().text(2, "tiny");
    graph.message(1, node("Cast", "floats", inputs.get(0)).message(5, attribute("to", FLOAT)));
    if (pooled) {
      Proto axes = new Proto().text(1, "axes").number(8, 1).number(20, 7);
      graph.message(1, node("ReduceMean", "row", "floats").message(5, axes));
    } else {
      graph.message(1, node("Unsqueeze", "row", "floats", "last"));
      graph.message(5, tensor("last", INT64, 1, new byte[] {2, 0, 0, 0, 0, 0, 0, 0}));
    }
    graph.message(1, node("Mul", output, "row", "scale"));
    graph.message(5, tensor("scale", FLOAT, dimension, scale()));
    inputs.forEach(name -> graph.message(11, value(name, inputType, "batch", "tokens")));
    graph.message(
        12,
        pooled
            ? value(output, FLOAT, "batch", dimension)
            : value(output, FLOAT, "batch", "tokens", dimension));
    Proto opset = new Proto().text(1, "").number(2, 13);
    return new Proto().number(1, 8).message(7, graph).message(8, opset).toBytes();
  }

  private byte[] scale() {
    ByteBuffer values = ByteBuffer.allocate(4 * dimension).order(ByteOrder.LITTLE_ENDIAN);
    for (int d = 0; d < dimension; d++) {
      values.putFloat(d + 1);
    }
    return values.array();
  }

  private static Proto node(String operator, String output, String... inputs) {
    Proto node = new Proto();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, operator);
  }

  private static Proto attribute(String name, long value) {
    return new Proto().text(1, name).number(3, value).number(20, 2);
  }

  private static Proto tensor(String name, int type, int size, byte[] data) {
    return new Proto().number(1, size).number(2, type).text(8, name).bytes(9, data);
  }

  private static Proto value(String name, int type, Object... shape) {
    Proto dimensions = new Proto();
    for (Object size : shape) {
      Proto one = new Proto();
      dimensions.message(
          1, size instanceof Integer n ? one.number(1, n) : one.text(2, (String) size));
    }
    Proto tensorType = new Proto().number(1, type).message(2, dimensions);
    return new Proto().text(1, name).message(2, new Proto().message(1, tensorType));
  }
}
