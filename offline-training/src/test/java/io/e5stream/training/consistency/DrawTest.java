package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.pair.TrainingPair;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static Draw draw(long seed, long position, String id, String query, String passage) {
    return Draw.of(new NumberedPair(position, TrainingPair.of(id, query, passage, "s")), seed);
  }

  @Test
  void dependsOnSeedAndContentAlone() {
    long priority = draw(1, 10, "i", "q", "p").priority();
    assertThat(draw(1, 99, "i", "q", "p").priority()).isEqualTo(priority);
    assertThat(draw(2, 10, "i", "q", "p").priority()).isNotEqualTo(priority);
    assertThat(draw(1, 10, "j", "q", "p").priority()).isNotEqualTo(priority);
    assertThat(draw(1, 10, "i", "r", "p").priority()).isNotEqualTo(priority);
    assertThat(draw(1, 10, "i", "q", "o").priority()).isNotEqualTo(priority);
    assertThat(draw(1, 10, "i", "p", "q").priority()).isNotEqualTo(priority);
  }

  @Test
  void thePlaceDecidesBetweenEqualPairs() {
    assertThat(draw(1, 3, "i", "q", "p")).isLessThan(draw(1, 4, "i", "q", "p"));
  }

  @Test
  void isEvenlyDistributedAndAnotherSeedDrawsOthers() {
    int pairs = 20_000;
    Set<Integer> ofOne = new HashSet<>();
    Set<Integer> ofBoth = new HashSet<>();
    int below = 0;
    for (int i = 0; i < pairs; i++) {
      if (draw(1, i, "web:" + i, "q" + i, "p").priority() < Long.MIN_VALUE / 2) {
        ofOne.add(i);
        below++;
      }
      if (draw(2, i, "web:" + i, "q" + i, "p").priority() < Long.MIN_VALUE / 2
          && ofOne.contains(i)) {
        ofBoth.add(i);
      }
    }
    // A quarter, and a quarter of that; six standard deviations around.
    assertThat(below).isBetween(5_000 - 368, 5_000 + 368);
    assertThat(ofBoth.size()).isBetween(1_250 - 206, 1_250 + 206);
  }
}
