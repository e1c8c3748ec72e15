package io.e5stream.embed.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.embed.encoder.Tokens;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the encoder in fp32 on sample texts and notes what each linear layer reads.
 *
 * @param activations by the name of the layer, as in {@link WeightNames}
 */
record Calibration(Map<String, Activations> activations) {

  /**
   * Runs all texts, each by itself.
   *
   * @param texts not empty
   * @param each runs after each text
   */
  static Calibration of(EncoderWeights weights, List<Tokens> texts, Runnable each) {
    ProbingArithmetic probing = new ProbingArithmetic(new FloatArithmetic(weights.heads()));
    byte[] graph = EncoderGraph.probed(weights, probing, probing.inputs().values()).toByteArray();
    Map<String, Activations> activations = new LinkedHashMap<>();
    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(1);
        OrtSession session = OnnxEnvironment.get().createSession(graph, options)) {
      for (Tokens text : texts) {
        run(session, text, probing.inputs(), activations);
        each.run();
      }
    } catch (OrtException e) {
      throw new ExportException("calibration failed: " + e.getMessage(), e);
    }
    return new Calibration(activations);
  }

  Activations of(String layer) {
    return activations.get(layer);
  }

  private static void run(
      OrtSession session,
      Tokens text,
      Map<String, String> inputs,
      Map<String, Activations> activations)
      throws OrtException {
    int[] ids = Arrays.stream(text.ids()).mapToInt(Math::toIntExact).toArray();
    int[] mask = new int[ids.length];
    Arrays.fill(mask, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor idTensor =
            OnnxTensor.createTensor(OnnxEnvironment.get(), IntBuffer.wrap(ids), shape);
        OnnxTensor maskTensor =
            OnnxTensor.createTensor(OnnxEnvironment.get(), IntBuffer.wrap(mask), shape);
        OrtSession.Result result =
            session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor))) {
      for (var input : inputs.entrySet()) {
        OnnxTensor tensor = (OnnxTensor) result.get(input.getValue()).orElseThrow();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        activations
            .computeIfAbsent(input.getKey(), k -> new Activations(values.length / ids.length))
            .add(values);
      }
    }
  }
}
