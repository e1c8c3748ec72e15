package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FewShotDrawsTest {

  private static final List<String> LABELS = new ArrayList<>();

  static {
    LABELS.addAll(Collections.nCopies(50, "a"));
    LABELS.addAll(Collections.nCopies(30, "b"));
    LABELS.addAll(Collections.nCopies(3, "rare"));
  }

  private static long count(List<Integer> draw, String label) {
    return draw.stream().filter(i -> LABELS.get(i).equals(label)).count();
  }

  @Test
  void eachClassGivesAsManyAsAskedOrAllItHas() {
    for (List<Integer> draw : FewShotDraws.of(LABELS, 10, 8, 1)) {
      assertThat(draw).hasSize(8 + 8 + 3).doesNotHaveDuplicates();
      assertThat(count(draw, "a")).isEqualTo(8);
      assertThat(count(draw, "b")).isEqualTo(8);
      assertThat(count(draw, "rare")).isEqualTo(3);
    }
  }

  /**
   * What MTEB's {@code _undersample_data} gave with NumPy 2.4.6, {@code np.random.seed(42)} before
   * each call, the order handed on from call to call.
   */
  @Test
  void drawsAreMtebs() {
    List<String> labels = new ArrayList<>(Collections.nCopies(8, "a"));
    labels.addAll(Collections.nCopies(5, "b"));
    labels.add("rare");
    assertThat(FewShotDraws.of(labels, 3, 2, 42))
        .containsExactly(
            List.of(9, 11, 0, 5, 13), List.of(4, 10, 9, 3, 13), List.of(5, 7, 12, 13, 9));
  }

  @Test
  void drawsDiffer() {
    assertThat(new HashSet<>(FewShotDraws.of(LABELS, 100, 8, 1))).hasSize(100);
  }

  @Test
  void theSeedDecides() {
    assertThat(FewShotDraws.of(LABELS, 3, 8, 5)).isEqualTo(FewShotDraws.of(LABELS, 3, 8, 5));
    assertThat(FewShotDraws.of(LABELS, 3, 8, 5)).isNotEqualTo(FewShotDraws.of(LABELS, 3, 8, 6));
  }
}
