package io.e5stream.filter.operator;

import static io.e5stream.filter.operator.ConsistencyHarness.START;
import static io.e5stream.filter.operator.ConsistencyHarness.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.consistency.ConsistencyDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

class ConsistencyOperatorTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NORTH_EAST = {0.5f, 0.8f};
  private static final float[] SOUTH = {0, -1};

  private final List<EmbeddedPair> pairs = EmbeddedPairs.random(new Random(7), 200);

  @Test
  void thePassageOfAnotherIsTurnedDownWithItsRank() throws Exception {
    try (var run = ConsistencyHarness.open(settings(ConsistencyDirection.QUERY, 10, 1))) {
      run.send(
          List.of(
              EmbeddedPairs.pair(1, EAST, EAST),
              EmbeddedPairs.pair(2, EAST, EAST),
              EmbeddedPairs.pair(3, NORTH, NORTH),
              EmbeddedPairs.pair(4, EAST, SOUTH)));
      run.harness.endInput();
      List<Judged> ranked = run.judged();
      assertThat(ranked).extracting(Judged::rejected).startsWith(null, null, null);
      assertThat(ranked.get(3).rejected())
          .isEqualTo(new Rejected("consistency.rank", Side.QUERY, 3, Bound.AT_MOST, 2));
      assertThat(ranked.get(3).change().pair().signals()).isEqualTo("{\"score\":3}");
      assertThat(ranked.get(2).change().pair().signals())
          .isEqualTo("{\"consistency_pool\":2,\"consistency_rank\":1,\"score\":3}");
      assertThat(ranked.get(2).change().version()).isEqualTo(3);
    }
  }

  @Test
  void earlyPairsWaitForThePoolToFillAndAreJudgedAgainstAllOfThem() throws Exception {
    try (var run = ConsistencyHarness.open(settings(ConsistencyDirection.QUERY, 10, 4))) {
      run.send(
          List.of(
              EmbeddedPairs.pair(1, EAST, SOUTH),
              EmbeddedPairs.pair(2, EAST, EAST),
              EmbeddedPairs.pair(3, NORTH_EAST, NORTH_EAST)));
      run.harness.prepareSnapshotPreBarrier(1);
      run.harness.setProcessingTime(START + 19_999);
      assertThat(run.judged()).isEmpty();
      run.send(List.of(EmbeddedPairs.pair(4, NORTH_EAST, NORTH_EAST)));
      assertThat(run.ids()).containsExactly("web:1", "web:2", "web:3", "web:4");
      assertThat(run.judged().get(0).rejected()).isNotNull();
      assertThat(run.judged()).extracting(Judged::rejected).filteredOn(v -> v == null).hasSize(3);
    }
  }

  @Test
  void earlyPairsWaitNoLongerThanTheyMay() throws Exception {
    try (var run = ConsistencyHarness.open(settings(100, 50))) {
      run.send(pairs.subList(0, 5));
      run.harness.setProcessingTime(START + 19_999);
      assertThat(run.judged()).isEmpty();
      run.harness.setProcessingTime(START + 20_000);
      assertThat(run.judged()).hasSize(5);
      run.send(pairs.subList(5, 6));
      run.harness.setProcessingTime(START + 39_999);
      assertThat(run.judged()).hasSize(5);
      run.harness.setProcessingTime(START + 40_000);
      assertThat(run.judged()).hasSize(6);
    }
  }

  @Test
  void afterThatTheyOnlyWaitToBeJudgedTogether() throws Exception {
    try (var run = ConsistencyHarness.open(settings(100, 5))) {
      run.send(pairs.subList(0, 5));
      assertThat(run.judged()).hasSize(5);
      run.send(pairs.subList(5, 36));
      assertThat(run.judged()).hasSize(5);
      run.send(pairs.subList(36, 37));
      assertThat(run.judged()).as("a full run").hasSize(37);
      run.send(pairs.subList(37, 39));
      run.harness.setProcessingTime(START + 99);
      assertThat(run.judged()).hasSize(37);
      run.harness.setProcessingTime(START + 100);
      assertThat(run.judged()).as("old enough").hasSize(39);
      run.send(pairs.subList(39, 40));
      run.harness.prepareSnapshotPreBarrier(1);
      assertThat(run.judged()).as("before a barrier").hasSize(40);
    }
  }

  @Test
  void theEndLeavesNothingWaiting() throws Exception {
    try (var run = ConsistencyHarness.open(settings(100, 50))) {
      run.send(pairs.subList(0, 3));
      run.harness.endInput();
      assertThat(run.ids()).containsExactly("web:0", "web:1", "web:2");
    }
  }

  @Test
  void watermarksDoNotOvertake() throws Exception {
    try (var run = ConsistencyHarness.open(settings(100, 2))) {
      run.harness.processWatermark(new Watermark(1));
      run.send(pairs.subList(0, 1));
      run.harness.processWatermark(new Watermark(2));
      assertThat(run.harness.getOutput()).containsExactly(new Watermark(1));
      run.send(pairs.subList(1, 2));
      assertThat(run.harness.getOutput()).hasSize(4).last().isEqualTo(new Watermark(2));
      StreamRecord<? extends Judged> first = run.harness.extractOutputStreamRecords().get(0);
      assertThat(first.getTimestamp()).isEqualTo(1_000);
    }
  }

  @Test
  void whatIsDecidedWaitsForThoseOfItsIdAlone() throws Exception {
    try (var run = ConsistencyHarness.open(settings(100, 5))) {
      run.send(List.of(EmbeddedPairs.gone(pairs.get(1)), pairs.get(0)));
      run.send(List.of(EmbeddedPairs.bad(pairs.get(0)), EmbeddedPairs.gone(pairs.get(2))));
      assertThat(run.ids()).containsExactly("web:1", "web:2");
      run.send(pairs.subList(3, 7));
      assertThat(run.ids())
          .containsExactly("web:1", "web:2", "web:0", "web:0", "web:3", "web:4", "web:5", "web:6");
      assertThat(run.judged().get(2).change().version()).isZero();
      assertThat(run.judged().get(3).rejected()).isEqualTo(TestPairs.BAD);
    }
  }

  /** The changes of an id stay in order, and the others' verdicts are as if they were not there. */
  @Test
  void decidedChangesKeepTheirPlaceAndChangeNoVerdict() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<EmbeddedPair> mixed = new ArrayList<>();
    for (EmbeddedPair pair : pairs) {
      mixed.add(pair);
      if (random.nextBoolean()) {
        mixed.add(random.nextBoolean() ? EmbeddedPairs.bad(pair) : EmbeddedPairs.gone(pair));
      }
    }
    List<Judged> alone;
    try (var run = ConsistencyHarness.open(settings(60, 20))) {
      run.send(pairs);
      run.harness.endInput();
      alone = run.judged();
    }
    List<Judged> together = new ArrayList<>();
    OperatorSubtaskState state = null;
    int from = 0;
    while (from < mixed.size()) {
      int to = Math.min(mixed.size(), from + 1 + random.nextInt(30));
      try (var run = ConsistencyHarness.restore(settings(60, 20), "m-1", state)) {
        run.send(mixed.subList(from, to));
        if (to == mixed.size()) {
          run.harness.endInput();
        } else {
          state = run.checkpoint(to);
        }
        together.addAll(run.judged());
      }
      from = to;
    }
    assertThat(versions(together))
        .as("seed %d", seed)
        .isEqualTo(versions(mixed.stream().map(EmbeddedPair::judged).toList()));
    assertThat(together.stream().filter(judged -> judged.change().version() < 1_000).toList())
        .as("seed %d", seed)
        .isEqualTo(alone);
  }

  private static Map<String, List<Long>> versions(List<Judged> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                Judged::id, Collectors.mapping(j -> j.change().version(), Collectors.toList())));
  }

  @Test
  void verdictsDoNotDependOnHowPairsAreGathered() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<List<Judged>> outcomes = new ArrayList<>();
    for (int attempt = 0; attempt < 2; attempt++) {
      try (var run = ConsistencyHarness.open(settings(60, 20))) {
        long now = START;
        for (EmbeddedPair pair : pairs) {
          run.send(List.of(pair));
          if (attempt == 1 && random.nextInt(5) == 0) {
            now += 100;
            run.harness.setProcessingTime(now);
          }
        }
        run.harness.endInput();
        outcomes.add(run.judged());
      }
    }
    assertThat(outcomes.get(1)).as("seed %d", seed).isEqualTo(outcomes.get(0));
    assertThat(outcomes.get(0)).hasSize(200).filteredOn(r -> r.rejected() != null).isNotEmpty();
  }
}
