package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  /** Root of w (1 + e^w) = 2. */
  private static final double WEIGHT = 0.674832;

  private static LogisticRegression train(float[][] vectors, int... labels) {
    List<Integer> all = IntStream.range(0, vectors.length).boxed().toList();
    return LogisticRegression.train(Features.of(vectors), labels, all);
  }

  /**
   * One point of each class at -1 and 1: w^2 / 2 + 2 ln(1 + e^-w) is least where w = 2 / (1 + e^w).
   * Moved by 10, an intercept that costs nothing moves by -10 w and leaves w as it is; one that is
   * regularised would not.
   */
  @Test
  void theOptimumOfAWorkedCase() {
    for (int shift : new int[] {0, 10}) {
      LogisticRegression model = train(new float[][] {{shift + 1}, {shift - 1}}, 1, 0);
      assertThat(model.weights()[0]).isCloseTo(WEIGHT, within(0.01));
      assertThat(model.weights()[1]).isCloseTo(-WEIGHT * shift, within(0.1));
    }
  }

  @Test
  void predictsByTheNearestOfThreeClasses() {
    float[][] corners = {{3, 0}, {0, 3}, {-3, -3}};
    Features items = Features.of(corners);
    LogisticRegression model = train(corners, 4, 7, 2);
    assertThat(model.predict(items)).containsExactly(4, 7, 2);
    assertThat(model.predict(Features.of(new float[][] {{2, 0.5f}}), 0)).isEqualTo(4);
  }

  @Test
  void learnsFromTheGivenExamplesOnly() {
    Features items = Features.of(new float[][] {{1}, {-1}, {1}, {-1}});
    int[] labels = {0, 1, 1, 0}; // the second half says the opposite
    LogisticRegression first = LogisticRegression.train(items, labels, List.of(0, 1));
    LogisticRegression second = LogisticRegression.train(items, labels, List.of(2, 3));
    assertThat(first.predict(items)).containsExactly(0, 1, 0, 1);
    assertThat(second.predict(items)).containsExactly(1, 0, 1, 0);
  }

  @Test
  void theSameDataGiveTheSameWeights() {
    Random random = new Random(3);
    float[][] vectors = new float[60][20];
    int[] labels = new int[60];
    for (int i = 0; i < 60; i++) {
      labels[i] = i % 3;
      for (int d = 0; d < 20; d++) {
        vectors[i][d] = (float) random.nextGaussian() + (d == labels[i] ? 2 : 0);
      }
    }
    assertThat(train(vectors, labels).weights()).isEqualTo(train(vectors, labels).weights());
  }

  @Test
  void writesNothingToStandardOutput() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      train(new float[][] {{1}, {-1}}, 0, 1);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void oneClassIsRefused() {
    assertThatThrownBy(() -> train(new float[][] {{1}, {2}}, 3, 3))
        .hasMessage("a classifier needs examples of two classes at least");
  }
}
