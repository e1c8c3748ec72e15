package io.e5stream.training.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * How far a pair's scores are from a teacher's: the Kullback-Leibler divergence of the model's
 * softmax over passage and hard negatives from the teacher's, which scored query and passage
 * together (E5's supervised stage, arXiv 2212.03533).
 *
 * <p>With the teacher's shares {@code T} and the model's {@code P} of scores {@code cosine / t},
 * the gradient with respect to a score is {@code (P - T) / n}.
 *
 * @param temperature of the model's scores; the teacher's logits are taken as they are
 */
public record Distillation(double temperature) implements ContrastiveLoss {

  @Override
  public LossValue of(BatchEmbeddings embeddings, BatchTexts texts, NDManager scope) {
    if (texts.teacher() == null || embeddings.negatives() == null) {
      throw new IllegalArgumentException(
          "distillation needs teacher scores and hard negatives of every pair");
    }
    int pairs = embeddings.pairs();
    int each = embeddings.negativesEach();
    long dim = embeddings.queries().getShape().get(1);
    DataType type = embeddings.queries().getDataType();
    NDArray negativeGradients;
    NDArray passageGradients;
    NDArray queryGradients;
    double loss;
    double found;
    try (NDManager inner = scope.newSubManager()) {
      NDArray passages = embeddings.passages().reshape(pairs, 1, dim);
      NDArray negatives = embeddings.negatives().reshape(pairs, each, dim);
      NDArray candidates = passages.concat(negatives, 1);
      candidates.attach(inner);
      NDArray queries = embeddings.queries().reshape(pairs, dim, 1);
      NDArray scores = candidates.matMul(queries).squeeze(2).div(temperature); // [pairs, 1 + each]
      NDArray logs = scores.logSoftmax(1);
      NDArray teacherLogs = teacher(texts, pairs, each, type, inner).logSoftmax(1);
      NDArray teacher = teacherLogs.exp();
      loss = number(teacher.mul(teacherLogs.sub(logs)).sum()) / pairs;
      found = number(scores.argMax(1).eq(0).toType(DataType.FLOAT64, false).sum()) / pairs;
      NDArray pull = logs.exp().sub(teacher).div(pairs * temperature);
      NDArray wide = pull.expandDims(2); // [pairs, 1 + each, 1]
      NDArray byCandidate = wide.mul(embeddings.queries().reshape(pairs, 1, dim));
      queryGradients = pull.expandDims(1).matMul(candidates).squeeze(1);
      passageGradients = byCandidate.get(":, 0");
      negativeGradients = byCandidate.get(":, 1:").reshape((long) pairs * each, dim);
      queryGradients.attach(scope);
      passageGradients.attach(scope);
      negativeGradients.attach(scope);
      passages.close();
      negatives.close();
      queries.close();
    }
    return new LossValue(
        loss, found, new BatchEmbeddings(queryGradients, passageGradients, negativeGradients));
  }

  private static NDArray teacher(
      BatchTexts texts, int pairs, int each, DataType type, NDManager scope) {
    float[] logits = new float[pairs * (1 + each)];
    for (int i = 0; i < pairs; i++) {
      System.arraycopy(texts.teacher()[i], 0, logits, i * (1 + each), 1 + each);
    }
    return scope.create(logits, new Shape(pairs, 1 + each)).toType(type, false);
  }

  private static double number(NDArray scalar) {
    return scalar.getDataType() == DataType.FLOAT64 ? scalar.getDouble() : scalar.getFloat();
  }
}
