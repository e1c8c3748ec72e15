package io.e5stream.embed.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Memory outside the heap for the inputs of one batch, which ONNX Runtime reads where it is. Used
 * again from batch to batch; for one caller at a time.
 */
final class InputBuffers {

  private final OrtEnvironment environment;
  private final ModelSignature signature;
  private final Map<String, ByteBuffer> buffers = new HashMap<>();

  InputBuffers(OrtEnvironment environment, ModelSignature signature) {
    this.environment = environment;
    this.signature = signature;
  }

  /**
   * The inputs of a batch; the caller closes them before the next batch is filled in.
   *
   * @param padded tokens of the longest text
   */
  Map<String, OnnxTensor> fill(List<Tokens> batch, int padded) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (var input : signature.inputs().entrySet()) {
        inputs.put(input.getKey(), tensor(input.getKey(), input.getValue(), batch, padded));
      }
      return inputs;
    } catch (OrtException | RuntimeException e) {
      inputs.values().forEach(OnnxTensor::close);
      throw e;
    }
  }

  private OnnxTensor tensor(String name, OnnxJavaType type, List<Tokens> batch, int padded)
      throws OrtException {
    int size = batch.size() * padded;
    long[] shape = {batch.size(), padded};
    if (type == OnnxJavaType.INT32) {
      IntBuffer values = buffer(name, size * Integer.BYTES).asIntBuffer();
      for (Tokens text : batch) {
        for (int t = 0; t < padded; t++) {
          values.put((int) value(name, text, t));
        }
      }
      return OnnxTensor.createTensor(environment, values.flip(), shape);
    }
    LongBuffer values = buffer(name, size * Long.BYTES).asLongBuffer();
    for (Tokens text : batch) {
      for (int t = 0; t < padded; t++) {
        values.put(value(name, text, t));
      }
    }
    return OnnxTensor.createTensor(environment, values.flip(), shape);
  }

  private static long value(String name, Tokens text, int token) {
    if (token >= text.count()) {
      return 0;
    }
    return switch (name) {
      case ModelSignature.IDS -> text.ids()[token];
      case ModelSignature.TYPES -> text.types()[token];
      default -> 1;
    };
  }

  private ByteBuffer buffer(String name, int bytes) {
    ByteBuffer known = buffers.get(name);
    if (known == null || known.capacity() < bytes) {
      // Doubled, so that growing texts do not make a new one each time.
      int capacity = Math.max(bytes, known == null ? 0 : 2 * known.capacity());
      known = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
      buffers.put(name, known);
    }
    return known.clear();
  }
}
