package io.e5stream.training.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import io.e5stream.training.loss.FalseNegatives.Keys;
import java.util.Arrays;

/**
 * InfoNCE with the other pairs of the batch as negatives (van den Oord et al., arXiv 1807.03748;
 * E5, arXiv 2212.03533): the cross-entropy of finding one's own among all, scores being cosines
 * over a temperature.
 *
 * <p>The similarity matrix is made in blocks of rows, and the gradient is written down, not
 * recorded: for scores {@code S = A C' / t} and their softmax {@code P} it is {@code (P - I) C / (n
 * t)} for the rows' vectors {@code A}, and {@code (P - I)' A / (n t)} for the candidates {@code C}.
 *
 * @param temperature E5's is 0.01
 * @param direction which side looks for the other; hard negatives are looked among by queries alone
 * @param falseNegatives what does not count
 */
public record InfoNce(double temperature, LossDirection direction, FalseNegatives falseNegatives)
    implements ContrastiveLoss {

  /** Scores that are held at once: 4 MB of them, of which a block makes some ten copies. */
  private static final int BLOCK_SCORES = 1 << 20;

  /** Takes a false negative out of the softmax: no score comes near. */
  private static final double EXCLUDED = -1e9;

  /** Belongs to no text: hard negatives have no query of their own. */
  private static final long NONE = Long.MIN_VALUE;

  public InfoNce {
    if (!(temperature > 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException("a temperature cannot be " + temperature);
    }
  }

  @Override
  public LossValue of(BatchEmbeddings embeddings, BatchTexts texts, NDManager scope) {
    Sums sums = new Sums(embeddings, scope);
    double share = direction == LossDirection.BOTH ? 0.5 : 1;
    if (direction.ofQuery()) {
      ofQuery(embeddings, texts, share, sums);
    }
    if (direction.ofPassage()) {
      Keys keys = new Keys(texts.passages(), texts.queries());
      Side side =
          new Side(
              embeddings.passages(), embeddings.queries(), keys, keys, share / embeddings.pairs());
      side.add(sums.passages, sums.queries, sums);
    }
    int sides = direction == LossDirection.BOTH ? 2 : 1;
    return new LossValue(
        sums.loss, (double) sums.found / (sides * embeddings.pairs()), sums.gradients());
  }

  private void ofQuery(BatchEmbeddings embeddings, BatchTexts texts, double share, Sums sums) {
    Keys rows = new Keys(texts.queries(), texts.passages());
    if (embeddings.negatives() == null) {
      new Side(embeddings.queries(), embeddings.passages(), rows, rows, share / embeddings.pairs())
          .add(sums.queries, sums.passages, sums);
      return;
    }
    long[] none = new long[texts.negatives().length];
    Arrays.fill(none, NONE);
    Keys candidates =
        new Keys(joined(texts.queries(), none), joined(texts.passages(), texts.negatives()));
    try (NDArray all = embeddings.passages().concat(embeddings.negatives(), 0);
        NDArray gradient = all.zerosLike()) {
      new Side(embeddings.queries(), all, rows, candidates, share / embeddings.pairs())
          .add(sums.queries, gradient, sums);
      int pairs = embeddings.pairs();
      try (NDArray own = gradient.get(new NDIndex(":{}", pairs));
          NDArray others = gradient.get(new NDIndex("{}:", pairs))) {
        sums.passages.addi(own);
        sums.negatives.addi(others);
      }
    }
  }

  private static long[] joined(long[] first, long[] second) {
    long[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** What all blocks of both directions add up to. */
  private static final class Sums {

    private final NDArray queries;
    private final NDArray passages;
    private final NDArray negatives;
    private double loss;
    private long found;

    Sums(BatchEmbeddings embeddings, NDManager scope) {
      queries = zeros(embeddings.queries(), scope);
      passages = zeros(embeddings.passages(), scope);
      negatives = embeddings.negatives() == null ? null : zeros(embeddings.negatives(), scope);
    }

    private static NDArray zeros(NDArray like, NDManager scope) {
      return scope.zeros(like.getShape(), like.getDataType());
    }

    BatchEmbeddings gradients() {
      return new BatchEmbeddings(queries, passages, negatives);
    }
  }

  /**
   * One direction: row {@code i} has to find candidate {@code i}, and weighs so much in the loss.
   */
  private final class Side {

    private final NDArray rows;
    private final NDArray candidates;
    private final Keys rowKeys;
    private final Keys candidateKeys;
    private final double weight;

    Side(NDArray rows, NDArray candidates, Keys rowKeys, Keys candidateKeys, double weight) {
      this.rows = rows;
      this.candidates = candidates;
      this.rowKeys = rowKeys;
      this.candidateKeys = candidateKeys;
      this.weight = weight;
    }

    void add(NDArray rowGradients, NDArray candidateGradients, Sums sums) {
      int count = Math.toIntExact(rows.getShape().get(0));
      int width = Math.toIntExact(candidates.getShape().get(0));
      int step = Math.max(1, Math.min(count, BLOCK_SCORES / width));
      for (int from = 0; from < count; from += step) {
        int to = Math.min(count, from + step);
        try (NDManager block = rows.getManager().newSubManager()) {
          NDArray part = rows.get(block, new NDIndex("{}:{}", from, to));
          NDArray pull = pull(part, from, to, width, sums, block).mul(weight / temperature);
          rowGradients.set(
              new NDIndex("{}:{}", from, to),
              rowGradients.get(block, new NDIndex("{}:{}", from, to)).add(pull.matMul(candidates)));
          NDArray forCandidates = pull.transpose().matMul(part);
          candidateGradients.addi(forCandidates);
        }
      }
    }

    /** Softmax less the row's own; adds up the loss. */
    private NDArray pull(NDArray part, int from, int to, int width, Sums sums, NDManager block) {
      DataType type = part.getDataType();
      NDArray own = own(from, to, width, type, block);
      NDArray turned = candidates.transpose();
      turned.attach(block);
      NDArray cosines = part.matMul(turned);
      NDArray excluded =
          falseNegatives.find(cosines, own, rowKeys.rows(from, to), candidateKeys, block);
      NDArray scores = cosines.div(temperature);
      if (excluded != null) {
        scores = scores.add(excluded.mul(EXCLUDED));
      }
      NDArray logs = scores.logSoftmax(1);
      NDList sumsOfBlock = new NDList(logs.mul(own).sum());
      sums.loss -= weight * number(sumsOfBlock.singletonOrThrow());
      NDArray best = scores.argMax(1);
      NDArray expected = block.arange(from, to).toType(best.getDataType(), false);
      sums.found += Math.round(number(best.eq(expected).toType(DataType.FLOAT64, false).sum()));
      return logs.exp().sub(own);
    }
  }

  /** {@code [to - from, width]}: 1 where a row meets its own candidate. */
  private static NDArray own(int from, int to, int width, DataType type, NDManager block) {
    NDArray rows = block.arange(from, to).expandDims(1);
    return rows.eq(block.arange(width)).toType(type, false);
  }

  private static double number(NDArray scalar) {
    return scalar.getDataType() == DataType.FLOAT64 ? scalar.getDouble() : scalar.getFloat();
  }
}
