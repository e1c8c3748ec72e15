package io.e5stream.ingest.resolve;

import static io.e5stream.ingest.resolve.Changes.tombstone;
import static io.e5stream.ingest.resolve.Changes.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.OutcomeTotals;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ChangeResolverTest {

  private static final int MAX_PARALLELISM = 8;

  @Test
  void remembersDocumentsAndCountsOverARestore() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness("g1", 1, 0)) {
      harness.open();
      harness.processElement(upsert("a", 5, "x"), 0);
      harness.processElement(upsert("b", 5, "x"), 0);
      harness.processElement(upsert("a", 5, "x"), 0);
      harness.processElement(tombstone("b", 6), 0);
      harness.processElement(upsert("a", 4, "old"), 0);
      assertThat(harness.extractOutputValues())
          .extracting(ResolvedChange::action)
          .containsExactly(Action.INDEX, Action.INDEX, Action.REFRESH, Action.DELETE);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = harness("g1", 1, 0)) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement(upsert("a", 5, "x"), 0);
      harness.processElement(upsert("b", 6, "x"), 0);
      harness.processElement(upsert("a", 6, "x"), 0);

      assertThat(harness.extractOutputValues())
          .extracting(ResolvedChange::action)
          .containsExactly(Action.REFRESH, Action.REFRESH);
      assertThat(counted(harness)).isEqualTo(new OutcomeTotals(0, 0, 0, 2, 0, 0));
    }
  }

  @Test
  void rescalingKeepsTheSumOfTheCounts() throws Exception {
    OperatorSubtaskState snapshot;
    try (var one = harness("g1", 2, 0);
        var two = harness("g1", 2, 1)) {
      one.open();
      two.open();
      supersede(one, keyOf(2, 0), 3);
      supersede(two, keyOf(2, 1), 5);
      snapshot =
          AbstractStreamOperatorTestHarness.repackageState(one.snapshot(1, 1), two.snapshot(1, 1));
    }
    try (var harness = harness("g1", 1, 0)) {
      harness.initializeState(
          AbstractStreamOperatorTestHarness.repartitionOperatorState(
              snapshot, MAX_PARALLELISM, 2, 1, 0));
      harness.open();

      assertThat(counted(harness)).isEqualTo(new OutcomeTotals(0, 0, 0, 8, 0, 0));
    }
  }

  @Test
  void stateOfAnotherGenerationIsRefusedForGood() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness("g1", 1, 0)) {
      harness.open();
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = harness("g2", 1, 0)) {
      assertThatThrownBy(() -> harness.initializeState(snapshot))
          .isInstanceOf(SuppressRestartsException.class)
          .rootCause()
          .hasMessageContaining("g1")
          .hasMessageContaining("g2")
          .hasMessageContaining("without the checkpoint");
    }
  }

  @Test
  void aSecondRestoreStillKnowsItsGeneration() throws Exception {
    OperatorSubtaskState first;
    try (var harness = harness("g1", 1, 0)) {
      harness.open();
      first = harness.snapshot(1, 1);
    }
    OperatorSubtaskState second;
    try (var harness = harness("g1", 1, 0)) {
      harness.initializeState(first);
      harness.open();
      second = harness.snapshot(2, 2);
    }
    try (var harness = harness("g2", 1, 0)) {
      assertThatThrownBy(() -> harness.initializeState(second))
          .isInstanceOf(SuppressRestartsException.class);
    }
  }

  private static void supersede(
      KeyedOneInputStreamOperatorTestHarness<String, DocumentChange, ResolvedChange> harness,
      String id,
      int times)
      throws Exception {
    harness.processElement(upsert(id, 1, "x"), 0);
    for (int i = 0; i < times; i++) {
      harness.processElement(upsert(id, 0, "older"), 0);
    }
  }

  private static String keyOf(int parallelism, int subtask) {
    for (char c = 'a'; ; c++) {
      String key = String.valueOf(c);
      if (KeyGroupRangeAssignment.assignKeyToParallelOperator(key, MAX_PARALLELISM, parallelism)
          == subtask) {
        return key;
      }
    }
  }

  /** The counts as the next checkpoint would hold them. */
  private static OutcomeTotals counted(
      KeyedOneInputStreamOperatorTestHarness<String, DocumentChange, ResolvedChange> harness)
      throws Exception {
    harness.snapshot(9, 9);
    List<OutcomeTotals> elements = new ArrayList<>();
    harness
        .getOperator()
        .getOperatorStateBackend()
        .getListState(
            new ListStateDescriptor<>("outcomes", TypeInformation.of(OutcomeTotals.class)))
        .get()
        .forEach(elements::add);
    return elements.stream().reduce(OutcomeTotals.NONE, OutcomeTotals::plus);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, DocumentChange, ResolvedChange>
      harness(String generation, int parallelism, int subtask) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new ChangeResolver("s", generation)),
        DocumentChange::id,
        Types.STRING,
        MAX_PARALLELISM,
        parallelism,
        subtask);
  }
}
