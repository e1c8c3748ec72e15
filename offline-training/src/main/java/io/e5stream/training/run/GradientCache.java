package io.e5stream.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.filter.text.TextHash;
import io.e5stream.training.encoder.Dropout;
import io.e5stream.training.encoder.TokenBatch;
import io.e5stream.training.encoder.TrainableEncoder;
import io.e5stream.training.loss.BatchEmbeddings;
import io.e5stream.training.loss.ContrastiveLoss;
import io.e5stream.training.loss.LossValue;
import io.e5stream.training.tensor.Torch;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradients of a loss over a batch of any size, in the memory of one chunk (Gao et al., arXiv
 * 2101.06983): all texts are embedded without recording; the loss gives the gradient of each
 * vector; then the chunks are embedded again, recorded, each driven by the gradients of its own
 * vectors. A batch of one chunk is embedded once.
 *
 * <p>Dropout drops the same in both passes: a chunk's random numbers are seeded by step and chunk.
 * Gradients add up in the encoder's parameters. One instance at a time in a JVM: PyTorch's binding
 * records for one collector.
 */
final class GradientCache {

  private final TrainableEncoder encoder;
  private final ContrastiveLoss loss;
  private final Dropout dropout;
  private final int chunkTokens;

  GradientCache(TrainableEncoder encoder, ContrastiveLoss loss, Dropout dropout, int chunkTokens) {
    this.encoder = encoder;
    this.loss = loss;
    this.dropout = dropout;
    this.chunkTokens = chunkTokens;
  }

  /**
   * What a batch came to.
   *
   * @param loss mean over the pairs
   * @param accuracy see {@link LossValue#accuracy()}
   * @param tokens computed on in one pass, padding included
   */
  record Result(double loss, double accuracy, long tokens) {}

  /**
   * Adds a batch's gradients to the parameters'.
   *
   * @param seed of the dropout
   */
  Result add(TokenizedBatch batch, long seed, NDManager parent) {
    List<Tokens> texts = new ArrayList<>(batch.queries());
    texts.addAll(batch.passages());
    texts.addAll(batch.negatives());
    Chunks chunks = Chunks.cut(texts, chunkTokens);
    try (NDManager scope = parent.newSubManager()) {
      LossValue value =
          chunks.batches().size() == 1
              ? once(chunks, batch, seed, scope)
              : twice(chunks, batch, seed, scope);
      return new Result(value.loss(), value.accuracy(), chunks.paddedTokens());
    }
  }

  private LossValue once(Chunks chunks, TokenizedBatch batch, long seed, NDManager scope) {
    try (GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDArray vectors = forward(chunks.batches().get(0), seed, 0, scope);
      NDArray fixed = vectors.stopGradient();
      LossValue value =
          Torch.withoutGradients(
              () -> loss.of(embeddings(fixed, chunks, batch), batch.texts(), scope));
      NDArray gradients = Torch.withoutGradients(() -> inChunkOrder(value, chunks, scope));
      collector.backward(vectors.mul(gradients).sum());
      return value;
    }
  }

  private LossValue twice(Chunks chunks, TokenizedBatch batch, long seed, NDManager scope) {
    NDArray vectors = Torch.withoutGradients(() -> vectors(chunks, seed, scope));
    LossValue value =
        Torch.withoutGradients(
            () -> loss.of(embeddings(vectors, chunks, batch), batch.texts(), scope));
    NDArray gradients = Torch.withoutGradients(() -> inChunkOrder(value, chunks, scope));
    int from = 0;
    for (int i = 0; i < chunks.batches().size(); i++) {
      TokenBatch chunk = chunks.batches().get(i);
      int to = from + chunk.texts().size();
      try (NDManager inner = scope.newSubManager();
          GradientCollector collector = Torch.engine().newGradientCollector()) {
        NDArray again = forward(chunk, seed, i, inner);
        NDArray own = gradients.get(inner, new NDIndex("{}:{}", from, to));
        collector.backward(again.mul(own).sum());
      }
      from = to;
    }
    return value;
  }

  /** {@code [texts, dim]}, in the order of the chunks. */
  NDArray vectors(Chunks chunks, long seed, NDManager scope) {
    NDList parts = new NDList();
    for (int i = 0; i < chunks.batches().size(); i++) {
      try (NDManager inner = scope.newSubManager()) {
        NDArray part = forward(chunks.batches().get(i), seed, i, inner);
        part.attach(scope);
        parts.add(part);
      }
    }
    NDArray all = ai.djl.ndarray.NDArrays.concat(parts, 0);
    parts.close();
    return all;
  }

  private NDArray forward(TokenBatch chunk, long seed, int number, NDManager scope) {
    if (dropout.rate() > 0) {
      Torch.seed(TextHash.mix(seed ^ TextHash.mix(number + 1)));
    }
    return encoder.forward(chunk, dropout, scope);
  }

  private static BatchEmbeddings embeddings(NDArray vectors, Chunks chunks, TokenizedBatch batch) {
    NDManager scope = vectors.getManager();
    NDArray inOrder = vectors.get(scope.create(chunks.places()));
    int pairs = batch.pairs();
    return new BatchEmbeddings(
        inOrder.get(new NDIndex("0:{}", pairs)),
        inOrder.get(new NDIndex("{}:{}", pairs, 2 * pairs)),
        batch.negatives().isEmpty() ? null : inOrder.get(new NDIndex("{}:", 2 * pairs)));
  }

  private static NDArray inChunkOrder(LossValue value, Chunks chunks, NDManager scope) {
    BatchEmbeddings gradients = value.gradients();
    NDList parts = new NDList(gradients.queries(), gradients.passages());
    if (gradients.negatives() != null) {
      parts.add(gradients.negatives());
    }
    NDArray all = ai.djl.ndarray.NDArrays.concat(parts, 0);
    long[] order = java.util.Arrays.stream(chunks.order()).asLongStream().toArray();
    return all.get(scope.create(order));
  }
}
