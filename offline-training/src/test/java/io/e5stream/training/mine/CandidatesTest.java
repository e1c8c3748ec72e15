package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  /** Places 0 to 9 with scores 10 to 1. */
  private static final List<FoundPassage> FOUND =
      IntStream.range(0, 10).mapToObj(i -> new FoundPassage(i, 10 - i)).toList();

  private static Candidates of(int positive, Set<Integer> excluded, String ranks, String margin) {
    MiningSettings settings =
        new MiningSettings(
            RankRange.parse(ranks), PositiveMargin.parse(margin), 1, NegativeDraw.FIRST, 1);
    return Candidates.of(FOUND, positive, excluded, settings);
  }

  private static List<Integer> places(Candidates candidates) {
    return candidates.near().stream().map(FoundPassage::place).toList();
  }

  @Test
  void ranksAreFromFirstToLast() {
    assertThat(places(of(0, Set.of(), "2-4", "none"))).containsExactly(1, 2, 3);
    assertThat(places(of(0, Set.of(), "9-20", "none"))).containsExactly(8, 9);
    assertThat(places(of(0, Set.of(), "11-20", "none"))).isEmpty();
  }

  @Test
  void whatIsExcludedHasNoRank() {
    assertThat(places(of(0, Set.of(0, 2), "1-3", "none"))).containsExactly(1, 3, 4);
  }

  @Test
  void whatScoresAboveTheShareOfThePositiveIsTooNear() {
    // The positive scores 8, its half 4: what scores 4 may stay.
    Candidates half = of(2, Set.of(2), "1-9", "0.5");
    assertThat(places(half)).containsExactly(6, 7, 8, 9);
    assertThat(half.tooNear()).isEqualTo(5);
    assertThat(half.positiveFound()).isTrue();
    assertThat(places(of(2, Set.of(2), "1-9", "1"))).containsExactly(3, 4, 5, 6, 7, 8, 9);
    assertThat(places(of(2, Set.of(2), "1-9", "0.49"))).containsExactly(7, 8, 9);
  }

  @Test
  void aPositiveThatWasNotFoundIsBelowAllThatWere() {
    Candidates candidates = of(77, Set.of(77), "1-9", "1");
    assertThat(candidates).isEqualTo(new Candidates(List.of(), 9, false));
    assertThat(places(of(77, Set.of(77), "1-3", "none"))).containsExactly(0, 1, 2);
  }
}
