package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;
import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.export.EncoderWeights;
import java.util.List;

/**
 * A BERT encoder with pooling and normalisation, whose weights can be trained.
 *
 * <p>Same weights, same vectors: they agree with ONNX Runtime's of the exported graph to a cosine
 * of 0.99999. Used by one thread. Owns its weights' native memory; what a pass makes belongs to the
 * pass's scope.
 */
public final class TrainableEncoder implements AutoCloseable {

  private static final double SMALLEST_NORM = 1e-12;

  private final NDManager manager;
  private final EncoderTensors tensors;
  private final EncoderShape shape;
  private final Pooling pooling;

  private TrainableEncoder(
      NDManager manager, EncoderTensors tensors, EncoderShape shape, Pooling pooling) {
    this.manager = manager;
    this.tensors = tensors;
    this.shape = shape;
    this.pooling = pooling;
  }

  /** An encoder in single precision. */
  public static TrainableEncoder of(EncoderWeights weights, Pooling pooling, NDManager parent) {
    return of(weights, pooling, parent, DataType.FLOAT32);
  }

  /**
   * An encoder.
   *
   * @param weights of a model whose texts have one segment: the first token type is folded into the
   *     positions
   * @param parent gives the native memory, all of which goes when the encoder is closed
   * @param type FLOAT32, or FLOAT64 to check gradients with
   */
  public static TrainableEncoder of(
      EncoderWeights weights, Pooling pooling, NDManager parent, DataType type) {
    NDManager manager = parent.newSubManager();
    try {
      EncoderTensors tensors = EncoderTensors.of(weights.ofOneSegment(), manager, type);
      return new TrainableEncoder(manager, tensors, EncoderShape.of(weights), pooling);
    } catch (RuntimeException | Error e) {
      manager.close();
      throw e;
    }
  }

  public EncoderShape shape() {
    return shape;
  }

  /** What is trained, always in the same order. */
  public List<Parameter> parameters() {
    return tensors.parameters();
  }

  /** The weights as they are now. */
  public EncoderWeights weights() {
    return tensors.weights(shape);
  }

  /**
   * Embeds texts.
   *
   * @param scope owns what the pass makes, the result included
   * @return {@code [batch, hidden]}, L2-normalised
   */
  public NDArray forward(TokenBatch batch, Dropout dropout, NDManager scope) {
    DataType type = tensors.words().getDataType();
    NDArray words = lookUp(batch.ids(scope), tensors.words());
    NDArray positions = lookUp(batch.positions(scope), tensors.positions());
    NDArray x = dropout.apply(tensors.embeddingNorm().forward(words.add(positions)));
    NDArray mask = batch.mask(scope, type);
    for (TrainableLayer layer : tensors.layers()) {
      x = layer.forward(x, mask, dropout);
    }
    NDArray pooled = batch.poolingWeights(scope, type, pooling).matMul(x).squeeze(1);
    return pooled.normalize(2, 1, SMALLEST_NORM);
  }

  private static NDArray lookUp(NDArray ids, NDArray table) {
    return ids.getNDArrayInternal().embedding(ids, table, SparseFormat.DENSE).singletonOrThrow();
  }

  @Override
  public void close() {
    manager.close();
  }
}
