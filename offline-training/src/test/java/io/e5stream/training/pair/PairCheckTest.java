package io.e5stream.training.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairCheckTest {

  private final List<TrainingPair> taken = new ArrayList<>();

  private void accept(PairCheck check, String query, String passage) {
    check.accept(TrainingPair.of("i", query, passage, "s"));
  }

  @Test
  void everyPairIsTakenOrCounted() {
    PairCheck check = new PairCheck(10, 0, false, taken::add);
    accept(check, "q", "p");
    accept(check, "q", "p");
    accept(check, "qp", "");
    accept(check, " ", "p");
    accept(check, "\n", " ");
    accept(check, "1234567890", "p");
    accept(check, "12345678901", "p");
    accept(check, "q", "12345678901");
    assertThat(taken).extracting(TrainingPair::query).containsExactly("q", "1234567890");
    assertThat(check.taken()).isEqualTo(2);
    assertThat(check.skipped())
        .isEqualTo(
            Map.of(
                SkipReason.DUPLICATE, 1L,
                SkipReason.ONE_SIDED, 2L,
                SkipReason.EMPTY, 1L,
                SkipReason.OVER_LONG, 2L));
  }

  @Test
  void textsThatOnlyTogetherAreTheSameAreNoDuplicates() {
    PairCheck check = new PairCheck(10, 0, false, taken::add);
    accept(check, "ab", "c");
    accept(check, "a", "bc");
    assertThat(check.taken()).isEqualTo(2);
  }

  @Test
  void negativesAndScoresAreAskedForWhereTheyAreNeeded() {
    PairCheck check = new PairCheck(10, 1, true, taken::add);
    accept(check, "q", "p");
    check.accept(new TrainingPair("i", "q", "p", "", List.of("n"), List.of()));
    check.accept(new TrainingPair("i", "q", "p", "", List.of("n"), List.of(1.0, 2.0)));
    assertThat(check.taken()).isEqualTo(1);
    assertThat(check.skipped())
        .isEqualTo(Map.of(SkipReason.FEW_NEGATIVES, 1L, SkipReason.NO_SCORES, 1L));
  }
}
