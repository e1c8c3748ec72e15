package io.e5stream.embed.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

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
  private final Device device;

  /** As many as there were callers at a time. */
  private final Queue<InputBuffers> buffers = new ConcurrentLinkedQueue<>();

  private OnnxModel(
      OrtSession session, ModelSignature signature, BundleManifest manifest, Device device) {
    this.session = session;
    this.signature = signature;
    this.manifest = manifest;
    this.device = device;
  }

  /**
   * Loads a bundle's graph.
   *
   * @param device one in particular
   * @throws DeviceException when the device cannot be used
   * @throws EncoderException when ONNX Runtime refuses the file or the graph is no text encoder
   */
  static OnnxModel open(Bundle bundle, int intraOpThreads, Device device) {
    OrtSession session = null;
    try (OrtSession.SessionOptions options =
        OnnxEnvironment.sessionOptions(intraOpThreads, device)) {
      session = OnnxEnvironment.get().createSession(bundle.model().toString(), options);
      ModelSignature signature =
          ModelSignature.of(
              session.getInputInfo(),
              session.getOutputInfo(),
              bundle.manifest().dimension(),
              bundle.model().toString());
      OnnxModel model = new OnnxModel(session, signature, bundle.manifest(), device);
      session = null;
      return model;
    } catch (OrtException e) {
      if (device.kind() == Device.Kind.CUDA && CudaFailure.isOfDevice(e.getMessage())) {
        throw new DeviceException(CudaFailure.explain(device, e.getMessage()), e);
      }
      throw new EncoderException(
          "ONNX Runtime cannot load %s: %s".formatted(bundle.model(), e.getMessage()), e);
    } finally {
      closeQuietly(session);
    }
  }

  Device device() {
    return device;
  }

  /**
   * Runs one batch.
   *
   * @return {@code [batch, dim]}, normalised if the manifest says so
   */
  float[][] run(List<Tokens> batch) {
    int padded = batch.stream().mapToInt(Tokens::count).max().orElseThrow();
    InputBuffers memory = buffers.poll();
    if (memory == null) {
      memory = new InputBuffers(environment, signature);
    }
    Map<String, OnnxTensor> inputs = Map.of();
    try {
      inputs = memory.fill(batch, padded);
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
      buffers.add(memory);
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
