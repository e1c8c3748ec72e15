package io.e5stream.embed.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph in ONNX Runtime: tokens in, pooled vectors out.
 *
 * <p>Thread-safe, except that a call must not run while another thread closes the model.
 */
final class OnnxModel implements AutoCloseable {

  private final OrtEnvironment environment = OnnxEnvironment.get();
  private final OrtSession session;
  private final ModelSignature signature;
  private final BundleManifest manifest;

  private OnnxModel(OrtSession session, ModelSignature signature, BundleManifest manifest) {
    this.session = session;
    this.signature = signature;
    this.manifest = manifest;
  }

  /**
   * Loads a bundle's graph.
   *
   * @throws EncoderException when ONNX Runtime refuses the file or the graph is no text encoder
   */
  static OnnxModel open(Bundle bundle, int intraOpThreads) {
    OrtSession session = null;
    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(intraOpThreads)) {
      session = OnnxEnvironment.get().createSession(bundle.model().toString(), options);
      ModelSignature signature =
          ModelSignature.of(
              session.getInputInfo(),
              session.getOutputInfo(),
              bundle.manifest().dimension(),
              bundle.model().toString());
      OnnxModel model = new OnnxModel(session, signature, bundle.manifest());
      session = null;
      return model;
    } catch (OrtException e) {
      throw new EncoderException(
          "ONNX Runtime cannot load %s: %s".formatted(bundle.model(), e.getMessage()), e);
    } finally {
      closeQuietly(session);
    }
  }

  /**
   * Runs one batch.
   *
   * @return {@code [batch, dim]}, normalised if the manifest says so
   */
  float[][] run(List<Tokens> batch) {
    int padded = batch.stream().mapToInt(Tokens::count).max().orElseThrow();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (var input : signature.inputs().entrySet()) {
        inputs.put(input.getKey(), tensor(input.getKey(), input.getValue(), batch, padded));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(signature.output()))) {
        return vectors((OnnxTensor) result.get(0), batch, padded);
      }
    } catch (OrtException e) {
      throw new EncoderException(
          "%s failed on %d texts of up to %d tokens: %s"
              .formatted(manifest.id(), batch.size(), padded, e.getMessage()),
          e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  private float[][] vectors(OnnxTensor output, List<Tokens> batch, int padded) {
    long[] shape = output.getInfo().getShape();
    long[] expected =
        signature.pooled()
            ? new long[] {batch.size(), manifest.dimension()}
            : new long[] {batch.size(), padded, manifest.dimension()};
    if (!Arrays.equals(shape, expected)) {
      throw new EncoderException(
          "%s gave %s of shape %s, expected %s"
              .formatted(
                  manifest.id(),
                  signature.output(),
                  Arrays.toString(shape),
                  Arrays.toString(expected)));
    }
    FloatBuffer values = output.getFloatBuffer();
    float[][] vectors = new float[batch.size()][];
    for (int row = 0; row < vectors.length; row++) {
      int dimension = manifest.dimension();
      float[] vector =
          signature.pooled()
              ? Pooler.vector(values, row * dimension, dimension)
              : Pooler.pool(
                  values, row, padded, batch.get(row).count(), dimension, manifest.pooling());
      vectors[row] = manifest.normalise() ? Pooler.normalise(vector) : vector;
    }
    return vectors;
  }

  private OnnxTensor tensor(String name, OnnxJavaType type, List<Tokens> batch, int padded)
      throws OrtException {
    long[] values = new long[batch.size() * padded];
    for (int row = 0; row < batch.size(); row++) {
      Tokens tokens = batch.get(row);
      int base = row * padded;
      switch (name) {
        case ModelSignature.IDS -> System.arraycopy(tokens.ids(), 0, values, base, tokens.count());
        case ModelSignature.TYPES ->
            System.arraycopy(tokens.types(), 0, values, base, tokens.count());
        default -> Arrays.fill(values, base, base + tokens.count(), 1);
      }
    }
    long[] shape = {batch.size(), padded};
    if (type == OnnxJavaType.INT32) {
      int[] ints = Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
      return OnnxTensor.createTensor(environment, IntBuffer.wrap(ints), shape);
    }
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static void closeQuietly(OrtSession session) {
    if (session != null) {
      try {
        session.close();
      } catch (OrtException e) {
        throw new EncoderException("ONNX Runtime cannot free a model: " + e.getMessage(), e);
      }
    }
  }
}
