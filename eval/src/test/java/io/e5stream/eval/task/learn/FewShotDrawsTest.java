package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  @Test
  void drawsDifferAndReachAllExamples() {
    List<List<Integer>> draws = FewShotDraws.of(LABELS, 100, 8, 1);
    assertThat(new HashSet<>(draws)).hasSize(100);
    Set<Integer> drawn = new HashSet<>();
    draws.forEach(drawn::addAll);
    assertThat(drawn).hasSize(LABELS.size());
  }

  @Test
  void theSeedDecides() {
    assertThat(FewShotDraws.of(LABELS, 3, 8, 5)).isEqualTo(FewShotDraws.of(LABELS, 3, 8, 5));
    assertThat(FewShotDraws.of(LABELS, 3, 8, 5)).isNotEqualTo(FewShotDraws.of(LABELS, 3, 8, 6));
  }
}
