package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NegativeDrawTest {

  private static final List<Integer> TWENTY = IntStream.range(0, 20).boxed().toList();

  @Test
  void theFirstAreTheBest() {
    assertThat(NegativeDraw.FIRST.take(TWENTY, 3, 1, "a")).containsExactly(0, 1, 2);
  }

  @Test
  void aDrawIsSeededKeepsTheOrderAndReachesAll() {
    Set<Integer> drawn = new HashSet<>();
    Set<List<Integer>> draws = new HashSet<>();
    for (int pair = 0; pair < 200; pair++) {
      List<Integer> three = NegativeDraw.RANDOM.take(TWENTY, 3, 1, "pair " + pair);
      assertThat(three).hasSize(3).isSorted().doesNotHaveDuplicates();
      assertThat(NegativeDraw.RANDOM.take(TWENTY, 3, 1, "pair " + pair)).isEqualTo(three);
      drawn.addAll(three);
      draws.add(three);
    }
    assertThat(drawn).containsAll(TWENTY);
    assertThat(draws).hasSizeGreaterThan(150);
    assertThat(NegativeDraw.RANDOM.take(TWENTY, 10, 1, "a"))
        .isNotEqualTo(NegativeDraw.RANDOM.take(TWENTY, 10, 2, "a"));
  }

  @Test
  void ofTooFewAllAreTaken() {
    for (NegativeDraw draw : NegativeDraw.values()) {
      assertThat(draw.take(List.of(5, 3), 7, 1, "a")).containsExactly(5, 3);
      assertThat(draw.take(List.of(), 7, 1, "a")).isEmpty();
    }
  }
}
