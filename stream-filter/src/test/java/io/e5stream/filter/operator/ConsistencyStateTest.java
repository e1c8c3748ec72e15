package io.e5stream.filter.operator;

import static io.e5stream.filter.operator.ConsistencyHarness.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.ConsistencySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
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
    List<Judged> undisturbed;
    try (var run = ConsistencyHarness.open(settings)) {
      run.send(pairs);
      run.harness.endInput();
      undisturbed = run.judged();
    }
    List<Judged> restarted = new ArrayList<>();
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
          restarted.addAll(run.judged());
          // What comes after the checkpoint is lost, and read again.
          run.send(pairs.subList(to, Math.min(pairs.size(), to + 20)));
          from = to;
          continue;
        }
        restarted.addAll(run.judged());
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
      assertThat(run.judged()).isEmpty();
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
      assertThat(run.judged()).hasSize(30);
    }
  }

  @Test
  void anotherModelBeginsWithAnEmptyPool() throws Exception {
    OperatorSubtaskState state;
    try (var run = ConsistencyHarness.open(settings(150, 20))) {
      run.send(pairs.subList(0, 30));
      state = run.checkpoint(1);
      assertThat(run.judged()).hasSize(30);
    }
    try (var run = ConsistencyHarness.restore(settings(150, 20), "m-2", state)) {
      run.send(pairs.subList(30, 49));
      assertThat(run.judged()).isEmpty();
      run.send(pairs.subList(49, 50));
      assertThat(run.judged()).hasSize(20);
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

  /** Whatever the number of subtasks, what comes later of an id finds it where it waits. */
  @Test
  void laterChangesOfAnIdMeetItWhereItWaits() throws Exception {
    OperatorSubtaskState one;
    try (var run = ConsistencyHarness.open(settings(150, 100))) {
      run.send(pairs.subList(0, 60));
      one = run.checkpoint(1);
    }
    for (int subtask = 0; subtask < 2; subtask++) {
      try (var run = ConsistencyHarness.rescaled(settings(150, 100), one, 1, 2, subtask)) {
        for (EmbeddedPair pair : pairs.subList(0, 60)) {
          if (ConsistencyHarness.subtask(pair.id(), 2) == subtask) {
            run.send(List.of(EmbeddedPairs.gone(pair)));
          }
        }
        assertThat(run.judged()).as("seed %d", seed).isEmpty();
        run.harness.endInput();
        Map<String, List<Boolean>> withdrawals =
            run.judged().stream()
                .collect(
                    Collectors.groupingBy(
                        Judged::id,
                        Collectors.mapping(j -> j.change().isWithdrawal(), Collectors.toList())));
        assertThat(withdrawals).hasSizeBetween(1, 59);
        assertThat(withdrawals.values()).allMatch(List.of(false, true)::equals);
      }
    }
  }

  @Test
  void whatTravelsIsSerialisedFieldByField() {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);
    for (Class<?> type : List.of(Judged.class, EmbeddedPair.class)) {
      assertThat(TypeInformation.of(type).createSerializer(noKryo))
          .isInstanceOf(PojoSerializer.class);
    }
  }

  @Test
  void whatIsDecidedTravelsWithoutVectors() throws Exception {
    EmbeddedPair gone = EmbeddedPairs.gone(pairs.get(0));
    TypeSerializer<EmbeddedPair> serializer =
        TypeInformation.of(EmbeddedPair.class).createSerializer(new SerializerConfigImpl());
    DataOutputSerializer bytes = new DataOutputSerializer(64);
    serializer.serialize(gone, bytes);
    assertThat(serializer.deserialize(new DataInputDeserializer(bytes.getCopyOfBuffer())))
        .isEqualTo(gone);
    assertThat(serializer.copy(gone)).isEqualTo(gone);
  }
}
