package io.e5stream.filter.operator;

import static io.e5stream.filter.operator.ConsistencyHarness.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.ingest.EmbeddedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ConsistencyStateTest {

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<EmbeddedPair> pairs = EmbeddedPairs.random(random, 400);
  private final ConsistencySettings settings = settings(150, 80);

  @Test
  void restartsChangeNoVerdict() throws Exception {
    List<Ranked> undisturbed;
    try (var run = ConsistencyHarness.open(settings)) {
      run.send(pairs);
      run.harness.endInput();
      undisturbed = run.ranked();
    }
    List<Ranked> restarted = new ArrayList<>();
    OperatorSubtaskState state = null;
    int from = 0;
    while (from < pairs.size()) {
      int to = Math.min(pairs.size(), from + 1 + random.nextInt(60));
      try (var run = ConsistencyHarness.restore(settings, "m-1", state)) {
        run.send(pairs.subList(from, to));
        if (to == pairs.size()) {
          run.harness.endInput();
        } else {
          state = run.checkpoint(to);
          restarted.addAll(run.ranked());
          // What comes after the checkpoint is lost, and read again.
          run.send(pairs.subList(to, Math.min(pairs.size(), to + 20)));
          from = to;
          continue;
        }
        restarted.addAll(run.ranked());
      }
      from = to;
    }
    assertThat(restarted).as("seed %d", seed).isEqualTo(undisturbed);
    assertThat(undisturbed).hasSize(400);
  }

  @Test
  void aJobOfMoreOrFewerSubtasksGoesOn() throws Exception {
    OperatorSubtaskState one;
    try (var run = ConsistencyHarness.open(settings(150, 100))) {
      run.send(pairs.subList(0, 60));
      one = run.checkpoint(1);
      assertThat(run.ranked()).isEmpty();
    }
    List<String> ids = new ArrayList<>();
    OperatorSubtaskState[] two = new OperatorSubtaskState[2];
    for (int subtask = 0; subtask < 2; subtask++) {
      try (var run = ConsistencyHarness.rescaled(settings(150, 100), one, 1, 2, subtask)) {
        run.send(pairs.subList(60 + subtask * 10, 70 + subtask * 10));
        two[subtask] = run.checkpoint(2);
        ids.addAll(run.ids());
      }
    }
    assertThat(ids).isEmpty();
    OperatorSubtaskState both = AbstractStreamOperatorTestHarness.repackageState(two);
    try (var run = ConsistencyHarness.rescaled(settings(150, 100), both, 2, 1, 0)) {
      run.harness.endInput();
      assertThat(run.ids())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              pairs.subList(0, 80).stream().map(pair -> pair.change().id()).toList());
    }
  }

  @Test
  void aRestoredPairDoesNotWaitForTheNextOne() throws Exception {
    OperatorSubtaskState state;
    try (var run = ConsistencyHarness.open(settings)) {
      run.send(pairs.subList(0, 30));
      state = run.checkpoint(1);
    }
    try (var run = ConsistencyHarness.restore(settings, "m-1", state)) {
      run.harness.setProcessingTime(ConsistencyHarness.START + 20_000);
      assertThat(run.ranked()).hasSize(30);
    }
  }

  @Test
  void anotherModelBeginsWithAnEmptyPool() throws Exception {
    OperatorSubtaskState state;
    try (var run = ConsistencyHarness.open(settings(150, 20))) {
      run.send(pairs.subList(0, 30));
      state = run.checkpoint(1);
      assertThat(run.ranked()).hasSize(30);
    }
    try (var run = ConsistencyHarness.restore(settings(150, 20), "m-2", state)) {
      run.send(pairs.subList(30, 49));
      assertThat(run.ranked()).isEmpty();
      run.send(pairs.subList(49, 50));
      assertThat(run.ranked()).hasSize(20);
    }
  }

  @Test
  void anotherModelDoesNotRankWhatStillWaits() throws Exception {
    OperatorSubtaskState state;
    try (var run = ConsistencyHarness.open(settings)) {
      run.send(pairs.subList(0, 30));
      state = run.checkpoint(1);
    }
    assertThatThrownBy(() -> ConsistencyHarness.restore(settings, "m-2", state))
        .hasStackTraceContaining("30 pairs wait for the consistency check")
        .hasStackTraceContaining("--drain");
    assertThatThrownBy(
            () ->
                ConsistencyHarness.restore(
                    settings(ConsistencyDirection.QUERY, 150, 80), "m-1", state))
        .hasStackTraceContaining("than m-1, QUERY");
  }

  @Test
  void whatTravelsIsSerialisedFieldByField() {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);
    for (Class<?> type : List.of(Ranked.class, EmbeddedPair.class)) {
      assertThat(TypeInformation.of(type).createSerializer(noKryo))
          .isInstanceOf(PojoSerializer.class);
    }
  }
}
