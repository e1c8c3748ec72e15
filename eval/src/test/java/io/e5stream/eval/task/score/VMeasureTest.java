package io.e5stream.eval.task.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VMeasureTest {

  private static VMeasure of(int[] labels, int... clusters) {
    return VMeasure.of(labels, clusters);
  }

  private static void assertMeasure(VMeasure actual, double homogeneity, double completeness) {
    assertThat(actual.homogeneity()).as("homogeneity").isCloseTo(homogeneity, within(1e-12));
    assertThat(actual.completeness()).as("completeness").isCloseTo(completeness, within(1e-12));
  }

  @Test
  void aLabelInTwoClustersIsIncomplete() {
    // H(K) = ln 2 / 2 + 2 ln 4 / 4 = 1.5 ln 2; H(K|C) = ln 2 / 2; c = 1 - 1/3. H(C|K) = 0.
    VMeasure measure = of(new int[] {0, 0, 1, 1}, 0, 0, 1, 2);
    assertMeasure(measure, 1, 2 / 3.0);
    assertThat(measure.value()).isCloseTo(0.8, within(1e-12)); // 2 (2/3) / (5/3)
  }

  @Test
  void aClusterOfTwoLabelsIsNotHomogeneous() {
    VMeasure measure = of(new int[] {0, 0, 1, 2}, 5, 5, 9, 9);
    assertMeasure(measure, 2 / 3.0, 1);
    assertThat(measure.value()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void aMixedCase() {
    // H(C) = H(K) = ln 2. Clusters {0 0 1} and {1}: H(K) = 3/4 ln 4/3 + 1/4 ln 4.
    // H(C|K) = 3/4 (2/3 ln 3/2 + 1/3 ln 3); H(K|C) = 1/2 ln 2.
    double ofClusters = 0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4);
    double labelsLeft = 0.75 * (2 / 3.0 * Math.log(1.5) + 1 / 3.0 * Math.log(3));
    assertMeasure(
        of(new int[] {0, 0, 1, 1}, 0, 0, 0, 1),
        1 - labelsLeft / Math.log(2),
        1 - 0.5 * Math.log(2) / ofClusters);
  }

  @Test
  void numbersOfClustersMeanNothing() {
    assertThat(of(new int[] {0, 0, 1, 1}, 7, 7, -3, -3).value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void oneClusterForAllIsWorthNothing() {
    VMeasure measure = of(new int[] {0, 0, 1, 1}, 4, 4, 4, 4);
    assertMeasure(measure, 0, 1);
    assertThat(measure.value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void independentClustersAreWorthNothing() {
    VMeasure measure = of(new int[] {0, 0, 1, 1}, 0, 1, 0, 1);
    assertMeasure(measure, 0, 0);
    assertThat(measure.value()).isCloseTo(0, within(1e-12));
    assertThat(new VMeasure(0, 0).value()).isZero();
  }

  @Test
  void oneLabelAloneIsHomogeneousAsAMatterOfCourse() {
    assertMeasure(of(new int[] {3, 3, 3}, 0, 1, 2), 1, 0);
    assertMeasure(of(new int[] {3, 3, 3}, 0, 0, 0), 1, 1);
  }

  @Test
  void nothingToCompareIsRefused() {
    assertThatThrownBy(() -> of(new int[0])).hasMessage("0 labels and 0 clusters");
    assertThatThrownBy(() -> of(new int[2], 1)).hasMessage("2 labels and 1 clusters");
  }
}
