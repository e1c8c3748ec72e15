package io.e5stream.embed.export;

import com.google.protobuf.InvalidProtocolBufferException;
import io.e5stream.embed.export.onnx.ModelProto;
import io.e5stream.embed.export.onnx.NodeProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads weights out of an ONNX file: one that PyTorch wrote, or one with {@link FloatArithmetic}.
 *
 * <p>PyTorch names a linear layer's bias as in Transformers but its weight, which it transposes,
 * {@code onnx::MatMul_1526} or the like: it is found by the addition that uses the bias.
 */
public final class OnnxWeights {

  private OnnxWeights() {}

  /**
   * Reads a file.
   *
   * @throws ExportException when it is no ONNX file, or none of a BERT encoder in floating-point
   *     numbers
   */
  public static EncoderWeights read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(ModelProto.parseFrom(in));
    } catch (InvalidProtocolBufferException e) {
      throw new ExportException("%s is no ONNX file: %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new ExportException("cannot read %s: %s".formatted(file, e), e);
    } catch (ExportException | IllegalArgumentException e) {
      throw new ExportException(file + ": " + e.getMessage(), e);
    }
  }

  static EncoderWeights read(ModelProto model) {
    Graph graph = new Graph(model);
    GraphSizes sizes = GraphSizes.of(model, graph.constants, graph.producers);
    return new WeightReader(graph).read(sizes.heads(), sizes.epsilon(), 0);
  }

  private static final class Graph implements TensorSource {

    private final Map<String, TensorProto> constants = new HashMap<>();
    private final Map<String, NodeProto> producers = new HashMap<>();
    private final Map<String, NodeProto> biasUsers = new HashMap<>();

    Graph(ModelProto model) {
      model.getGraph().getInitializerList().forEach(t -> constants.put(t.getName(), t));
      for (NodeProto node : model.getGraph().getNodeList()) {
        node.getOutputList().forEach(output -> producers.put(output, node));
        if (node.getOpType().equals("Constant") && node.getAttribute(0).hasT()) {
          constants.put(node.getOutput(0), node.getAttribute(0).getT());
        }
        if (node.getOpType().equals("Add")) {
          node.getInputList().forEach(input -> biasUsers.put(input, node));
        }
      }
    }

    @Override
    public boolean has(String name) {
      return constants.containsKey(name);
    }

    @Override
    public float[] vector(String name) {
      return OnnxTensors.floats(constant(name));
    }

    @Override
    public Matrix matrix(String name) {
      return OnnxTensors.matrix(constant(name));
    }

    @Override
    public Matrix linearWeight(String part) {
      if (has(WeightNames.weight(part))) {
        return matrix(WeightNames.weight(part)); // our own graphs store it as it is used
      }
      NodeProto add = biasUsers.get(WeightNames.bias(part));
      if (add != null) {
        for (String input : add.getInputList()) {
          NodeProto product = producers.get(input);
          if (product != null && product.getOpType().equals("MatMul")) {
            return matrix(product.getInput(1));
          }
        }
      }
      throw new ExportException("no product belongs to the bias " + WeightNames.bias(part));
    }

    private TensorProto constant(String name) {
      TensorProto tensor = constants.get(name);
      if (tensor == null) {
        List<String> some = constants.keySet().stream().sorted().limit(5).toList();
        throw new ExportException("there is no tensor %s, but %s, ...".formatted(name, some));
      }
      return tensor;
    }
  }
}
