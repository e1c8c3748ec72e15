package io.e5stream.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.e5stream.training.tensor.Torch;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InfoNceTest {

  private static final BatchTexts DISTINCT =
      new BatchTexts(new long[] {1, 2}, new long[] {3, 4}, new long[] {5, 6}, null);

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray matrix(double[][] rows) {
    return manager.create(
        java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray(),
        new Shape(rows.length, rows[0].length));
  }

  /** Two unit queries and passages; cosines [[1, 0], [0.6, 0.8]]. */
  private BatchEmbeddings two(double[][] negatives) {
    return new BatchEmbeddings(
        matrix(new double[][] {{1, 0}, {0.6, 0.8}}),
        matrix(new double[][] {{1, 0}, {0, 1}}),
        negatives == null ? null : matrix(negatives));
  }

  @Test
  void lossIsTheOneWorkedOutByHand() {
    // -ln(e^2 / (e^2 + e^0)) = 0.126928; -ln(e^1.6 / (e^1.2 + e^1.6)) = 0.513015
    LossValue value =
        new InfoNce(0.5, LossDirection.QUERY, FalseNegatives.COUNT)
            .of(two(null), DISTINCT, manager);
    assertThat(value.loss()).isCloseTo((0.126928 + 0.513015) / 2, within(1e-6));
    assertThat(value.accuracy()).isEqualTo(1);
  }

  @Test
  void theOtherDirectionRanksQueries() {
    // columns: -ln(e^2 / (e^2 + e^1.2)) = 0.371101; -ln(e^1.6 / (e^0 + e^1.6)) = 0.183901
    double passage = (0.371101 + 0.183901) / 2;
    double query = (0.126928 + 0.513015) / 2;
    assertThat(loss(LossDirection.PASSAGE)).isCloseTo(passage, within(1e-6));
    assertThat(loss(LossDirection.BOTH)).isCloseTo((passage + query) / 2, within(1e-6));
  }

  private double loss(LossDirection direction) {
    return new InfoNce(0.5, direction, FalseNegatives.COUNT)
        .of(two(null), DISTINCT, manager)
        .loss();
  }

  @Test
  void hardNegativesAreAmongTheCandidatesOfEveryQuery() {
    // negatives (0,1) and (-1,0): scores of query 1: 2, 0 | 0, -2; of query 2: 1.2, 1.6 | 1.6, -1.2
    double first = -2 + Math.log(Math.exp(2) + 2 + Math.exp(-2));
    double second = -1.6 + Math.log(Math.exp(1.2) + 2 * Math.exp(1.6) + Math.exp(-1.2));
    LossValue value =
        new InfoNce(0.5, LossDirection.QUERY, FalseNegatives.COUNT)
            .of(two(new double[][] {{0, 1}, {-1, 0}}), DISTINCT, manager);
    assertThat(value.loss()).isCloseTo((first + second) / 2, within(1e-9));
  }

  @Test
  void theSamePassageIsNoNegative() {
    BatchTexts same = new BatchTexts(new long[] {1, 2}, new long[] {3, 3}, new long[0], null);
    LossValue value =
        new InfoNce(0.5, LossDirection.QUERY, new FalseNegatives(true, Double.POSITIVE_INFINITY))
            .of(two(null), same, manager);
    assertThat(value.loss()).isCloseTo(0, within(1e-9));
    assertThat(value.gradients().queries().toDoubleArray()).containsOnly(0);
  }

  @Test
  void anotherPassageOfTheSameQueryIsNoNegative() {
    BatchTexts same = new BatchTexts(new long[] {1, 1}, new long[] {3, 4}, new long[0], null);
    LossValue value =
        new InfoNce(0.5, LossDirection.QUERY, new FalseNegatives(true, Double.POSITIVE_INFINITY))
            .of(two(null), same, manager);
    assertThat(value.loss()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aHardNegativeWithThePassagesTextIsNoNegative() {
    BatchTexts texts =
        new BatchTexts(new long[] {1, 2}, new long[] {3, 4}, new long[] {3, 4}, null);
    double[][] copies = {{1, 0}, {0, 1}};
    FalseNegatives mask = new FalseNegatives(true, Double.POSITIVE_INFINITY);
    double with =
        new InfoNce(0.5, LossDirection.QUERY, mask).of(two(copies), texts, manager).loss();
    // Each query still sees the other pair's passage, twice.
    double first = -2 + Math.log(Math.exp(2) + 2);
    double second = -1.6 + Math.log(2 * Math.exp(1.2) + Math.exp(1.6));
    assertThat(with).isCloseTo((first + second) / 2, within(1e-9));
  }

  @Test
  void whatScoresAboveTheOwnByTheMarginIsNoNegative() {
    BatchEmbeddings embeddings =
        new BatchEmbeddings(
            matrix(new double[][] {{1, 0}, {0.8, 0.6}}),
            matrix(new double[][] {{1, 0}, {0, 1}}),
            null); // second query: 0.8 for the other's, 0.6 for its own
    double counted = -1.2 + Math.log(Math.exp(1.6) + Math.exp(1.2));
    double first = -2 + Math.log(Math.exp(2) + 1);
    assertThat(lossWithMargin(embeddings, 0.21)).isCloseTo((first + counted) / 2, within(1e-9));
    assertThat(lossWithMargin(embeddings, 0.19)).isCloseTo(first / 2, within(1e-9));
  }

  private double lossWithMargin(BatchEmbeddings embeddings, double margin) {
    return new InfoNce(0.5, LossDirection.QUERY, new FalseNegatives(false, margin))
        .of(embeddings, DISTINCT, manager)
        .loss();
  }

  @ParameterizedTest
  @EnumSource(LossDirection.class)
  void gradientsAreThoseOfFiniteDifferences(LossDirection direction) {
    long seed = 17;
    Random random = new Random(seed);
    int pairs = 7;
    int dim = 5;
    double[] queries = random.doubles((long) pairs * dim, -1, 1).toArray();
    double[] passages = random.doubles((long) pairs * dim, -1, 1).toArray();
    double[] negatives = random.doubles(2L * pairs * dim, -1, 1).toArray();
    BatchTexts texts =
        new BatchTexts(
            new long[] {1, 2, 3, 4, 5, 5, 7},
            new long[] {11, 12, 11, 14, 15, 16, 17},
            random.longs(2L * pairs, 11, 30).toArray(),
            null);
    InfoNce loss = new InfoNce(0.3, direction, new FalseNegatives(true, Double.POSITIVE_INFINITY));
    LossValue value = loss.of(batch(queries, passages, negatives, pairs, dim), texts, manager);
    double[][] sides = {queries, passages, negatives};
    NDArray[] gradients = {
      value.gradients().queries(), value.gradients().passages(), value.gradients().negatives()
    };
    for (int side = 0; side < sides.length; side++) {
      double[] gradient = gradients[side].toDoubleArray();
      for (int i = 0; i < gradient.length; i++) {
        double before = sides[side][i];
        sides[side][i] = before + 1e-6;
        double up = loss.of(batch(queries, passages, negatives, pairs, dim), texts, manager).loss();
        sides[side][i] = before - 1e-6;
        double down =
            loss.of(batch(queries, passages, negatives, pairs, dim), texts, manager).loss();
        sides[side][i] = before;
        assertThat(gradient[i])
            .as("side %d, number %d, seed %d", side, i, seed)
            .isCloseTo((up - down) / 2e-6, within(1e-7));
      }
    }
  }

  private BatchEmbeddings batch(
      double[] queries, double[] passages, double[] negatives, int pairs, int dim) {
    return new BatchEmbeddings(
        manager.create(queries, new Shape(pairs, dim)),
        manager.create(passages, new Shape(pairs, dim)),
        manager.create(negatives, new Shape(2L * pairs, dim)));
  }

  /** More pairs than one block of the similarity matrix holds. */
  @Test
  void blocksAddUpToTheWhole() {
    int pairs = 2_500;
    NDArray vectors =
        manager.create(new Random(4).doubles(8L * pairs, -1, 1).toArray(), new Shape(pairs, 8));
    NDArray others =
        manager.create(new Random(5).doubles(8L * pairs, -1, 1).toArray(), new Shape(pairs, 8));
    long[] ids = java.util.stream.LongStream.range(0, pairs).toArray();
    LossValue value =
        new InfoNce(0.7, LossDirection.QUERY, FalseNegatives.COUNT)
            .of(
                new BatchEmbeddings(vectors, others, null),
                new BatchTexts(ids, ids, new long[0], null),
                manager);
    NDArray scores = vectors.matMul(others.transpose()).div(0.7);
    NDArray own = manager.eye(pairs, pairs, 0, scores.getDataType());
    double expected = -scores.logSoftmax(1).mul(own).sum().getDouble() / pairs;
    assertThat(value.loss()).isCloseTo(expected, within(1e-9));
    NDArray pull = scores.softmax(1).sub(own).div(0.7 * pairs);
    assertClose(value.gradients().queries(), pull.matMul(others));
    assertClose(value.gradients().passages(), pull.transpose().matMul(vectors));
  }

  private static void assertClose(NDArray actual, NDArray expected) {
    assertThat(actual.sub(expected).abs().max().getDouble()).isLessThan(1e-12);
  }
}
