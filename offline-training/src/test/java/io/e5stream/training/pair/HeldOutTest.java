package io.e5stream.training.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeldOutTest {

  private static List<TrainingPair> pairs() {
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // three pairs a query; passages are shared by queries now and then
      pairs.add(TrainingPair.of("i" + i, "query " + i / 3, "passage " + i % 50, "s"));
    }
    pairs.add(TrainingPair.of("blank", "", "passage", "s"));
    return pairs;
  }

  @Test
  void noTextIsOnBothSidesAndNoPairIsLost() {
    HeldOut split = HeldOut.of(pairs(), 5, 1);
    assertThat(split.heldOut()).hasSize(15);
    assertThat(split.training().size() + split.heldOut().size() + split.dropped()).isEqualTo(61);
    var queries = split.heldOut().stream().map(TrainingPair::query).collect(Collectors.toSet());
    var passages = split.heldOut().stream().map(TrainingPair::passage).collect(Collectors.toSet());
    assertThat(queries).hasSize(5);
    assertThat(split.training())
        .noneMatch(pair -> queries.contains(pair.query()) || passages.contains(pair.passage()));
    assertThat(split.training()).anyMatch(pair -> pair.id().equals("blank"));
  }

  @Test
  void theSeedDecidesNotTheOrder() {
    List<TrainingPair> shuffled = new ArrayList<>(pairs());
    Collections.shuffle(shuffled, new Random(3));
    assertThat(HeldOut.of(shuffled, 5, 1).heldOut())
        .containsExactlyInAnyOrderElementsOf(HeldOut.of(pairs(), 5, 1).heldOut());
    assertThat(HeldOut.of(pairs(), 5, 2).heldOut())
        .isNotEqualTo(HeldOut.of(pairs(), 5, 1).heldOut());
  }

  @Test
  void somethingMustBeLeft() {
    assertThatThrownBy(() -> HeldOut.of(pairs(), 20, 1))
        .hasMessage("20 queries cannot be held out of 20");
  }
}
