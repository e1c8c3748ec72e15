package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.PairCounts;
import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/**
 * A forming operator with a clock of its own: gives each record the next offset and millisecond,
 * and holds what a reader of the changes would hold. Checks that the versions of each pair rise.
 */
final class FormingHarness<T> implements AutoCloseable {

  static final PairSettings SETTINGS = PairSettings.from(new Configuration());

  private final KeyedOneInputStreamOperatorTestHarness<String, RawRecord<T>, PairChange> harness;
  private final Forming<T> forming;
  private final Map<String, TextPair> pairs = new TreeMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private int seen;
  private long offset;

  private FormingHarness(Forming<T> forming, OperatorSubtaskState state, long offset)
      throws Exception {
    this.forming = forming;
    this.offset = offset;
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(forming), RawRecord::key, Types.STRING);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  static <T> FormingHarness<T> open(Forming<T> forming) throws Exception {
    return new FormingHarness<>(forming, null, 0);
  }

  /** Goes on from a snapshot, with the reader's view and the offset of this one. */
  FormingHarness<T> restart(Forming<T> fresh) throws Exception {
    FormingHarness<T> next = restartElsewhere(fresh);
    next.pairs.putAll(pairs);
    next.versions.putAll(versions);
    return next;
  }

  /** Likewise, for a reader who knows nothing yet. */
  FormingHarness<T> restartElsewhere(Forming<T> fresh) throws Exception {
    take();
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    return new FormingHarness<>(fresh, state, offset);
  }

  void send(String key, T value) throws Exception {
    send(key, value, offset++);
  }

  void send(String key, T value, long at) throws Exception {
    sendAt(key, value, 1000 + at);
  }

  void sendAt(String key, T value, long time) throws Exception {
    harness.processElement(new RawRecord<>(key, value, time), 0);
  }

  /** The version of what the record with an offset changes, as {@link #send} writes it. */
  static long version(long at) {
    return PairVersion.of(1000 + at, PairVersion.NONE);
  }

  /** Sets processing time and the clock of time-to-live, milliseconds. */
  void clock(long millis) throws Exception {
    harness.setStateTtlProcessingTime(millis);
    harness.setProcessingTime(millis);
  }

  void end() throws Exception {
    harness.processWatermark(Long.MAX_VALUE);
  }

  int timers() {
    return harness.numEventTimeTimers() + harness.numProcessingTimeTimers();
  }

  int entries() {
    return harness.numKeyedStateEntries();
  }

  /** Bytes of keyed state, as a checkpoint holds it. */
  long stateSize() throws Exception {
    return harness.snapshot(2, 2).getManagedKeyedState().iterator().next().getStateSize();
  }

  /** The changes sent since the last call. */
  List<PairChange> take() {
    List<PairChange> all = new ArrayList<>(harness.extractOutputValues());
    List<PairChange> news = all.subList(seen, all.size());
    seen = all.size();
    for (PairChange change : news) {
      Long before = versions.put(change.id(), change.version());
      assertThat(change.version()).as(change.id()).isGreaterThan(before == null ? -1 : before);
      if (change.isWithdrawal()) {
        assertThat(pairs.remove(change.id())).as("what %s withdraws", change).isNotNull();
      } else {
        assertThat(change.pair()).isNotEqualTo(pairs.put(change.id(), change.pair()));
      }
    }
    return news;
  }

  /** The pairs as a reader of all changes holds them, by id. */
  Map<String, TextPair> pairs() {
    take();
    return pairs;
  }

  PairCounts counts() {
    return forming.counts();
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
