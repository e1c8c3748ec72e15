package io.e5stream.embed.export;

import io.e5stream.embed.export.onnx.AttributeProto;
import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.NodeProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.util.Map;

/**
 * What the shapes of weights do not tell.
 *
 * @param heads attention heads
 * @param epsilon of the layer normalisations
 */
record GraphSizes(int heads, float epsilon) {

  static GraphSizes of(
      ModelProto model, Map<String, TensorProto> constants, Map<String, NodeProto> producers) {
    return new GraphSizes(heads(model, constants, producers), epsilon(model, constants));
  }

  private static int heads(
      ModelProto model, Map<String, TensorProto> constants, Map<String, NodeProto> producers) {
    for (NodeProto node : model.getGraph().getNodeList()) {
      for (AttributeProto attribute : node.getAttributeList()) {
        if (attribute.getName().equals("num_heads")) {
          return Math.toIntExact(attribute.getI());
        }
      }
      // PyTorch: [batch, tokens, hidden] becomes [batch, tokens, heads, hidden / heads].
      if (node.getOpType().equals("Reshape")) {
        TensorProto shape = constants.get(node.getInput(1));
        NodeProto concat = producers.get(node.getInput(1));
        if (shape != null && OnnxTensors.longs(shape).length == 4) {
          return Math.toIntExact(OnnxTensors.longs(shape)[2]);
        }
        if (concat != null
            && concat.getInputCount() == 4
            && constants.containsKey(concat.getInput(2))) {
          return Math.toIntExact(OnnxTensors.longs(constants.get(concat.getInput(2)))[0]);
        }
      }
    }
    throw new ExportException("the graph does not tell the number of attention heads");
  }

  private static float epsilon(ModelProto model, Map<String, TensorProto> constants) {
    String squareRootOf = null;
    for (NodeProto node : model.getGraph().getNodeList()) {
      for (AttributeProto attribute : node.getAttributeList()) {
        if (attribute.getName().equals("epsilon")) {
          return attribute.getF();
        }
      }
      if (node.getOpType().equals("Sqrt")) {
        squareRootOf = node.getInput(0);
        break;
      }
    }
    for (NodeProto node : model.getGraph().getNodeList()) {
      if (node.getOpType().equals("Add") && node.getOutput(0).equals(squareRootOf)) {
        for (String input : node.getInputList()) {
          if (constants.containsKey(input)) {
            return OnnxTensors.floats(constants.get(input))[0];
          }
        }
      }
    }
    throw new ExportException("the graph does not tell the epsilon of its layer normalisation");
  }
}
