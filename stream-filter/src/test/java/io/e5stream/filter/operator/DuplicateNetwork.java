package io.e5stream.filter.operator;

import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/**
 * The three operators of the search for duplicates, and the channels between them as a network has
 * them: each keeps its order, and any of them may be slow.
 */
final class DuplicateNetwork implements AutoCloseable {

  private static final int CHANNELS = 3;

  private final DuplicateSettings settings;
  private final RejectedVersion rejectedVersion;
  private final Queue<Tuple2<Judged, Ask>> asked = new ArrayDeque<>();
  private final List<Queue<Probe>> probed = new ArrayList<>();
  private final List<Queue<Answer>> answered = new ArrayList<>();
  private final List<Judged> out = new ArrayList<>();
  private KeyedOneInputStreamOperatorTestHarness<String, Judged, Tuple2<Judged, Ask>> probes;
  private KeyedOneInputStreamOperatorTestHarness<Long, Probe, Answer> owners;
  private KeyedTwoInputStreamOperatorTestHarness<String, Tuple2<Judged, Ask>, Answer, Judged>
      verdicts;
  private long clock = 1;

  DuplicateNetwork(DuplicateSettings settings) throws Exception {
    this(settings, RejectedVersion.DELETE);
  }

  DuplicateNetwork(DuplicateSettings settings, RejectedVersion rejectedVersion) throws Exception {
    this.settings = settings;
    this.rejectedVersion = rejectedVersion;
    for (int i = 0; i < CHANNELS; i++) {
      probed.add(new ArrayDeque<>());
      answered.add(new ArrayDeque<>());
    }
    open(null, null, null);
  }

  private void open(OperatorSubtaskState one, OperatorSubtaskState two, OperatorSubtaskState three)
      throws Exception {
    DuplicablePair kind = new DuplicablePair();
    TypeInformation<Tuple2<Judged, Ask>> type =
        Types.TUPLE(TypeInformation.of(Judged.class), TypeInformation.of(Ask.class));
    probes =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new DuplicateProbes<>(kind, settings, rejectedVersion)),
            Judged::id,
            Types.STRING);
    owners =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new BucketOwners(settings.ttl())),
            Probe::bucket,
            Types.LONG);
    verdicts =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(new DuplicateVerdicts<>(kind, type)),
            change -> change.f0.id(),
            Answer::id,
            Types.STRING);
    start(probes, one);
    start(owners, two);
    start(verdicts, three);
  }

  private void start(AbstractStreamOperatorTestHarness<?> harness, OperatorSubtaskState state)
      throws Exception {
    harness.setStateTtlProcessingTime(clock);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  /** A change enters; nothing is delivered yet. */
  void send(Judged judged) throws Exception {
    probes.processElement(judged, 0);
    asked.addAll(probes.extractOutputValues());
    probes.getOutput().clear();
    var sent = probes.getSideOutput(DuplicateProbes.PROBES);
    while (sent != null && !sent.isEmpty()) {
      Probe probe = sent.poll().getValue();
      probed.get(Math.floorMod(probe.bucket(), CHANNELS)).add(probe);
    }
  }

  /** Delivers one record of a channel drawn by chance; false when all are empty. */
  boolean step(Random random) throws Exception {
    List<Runnable> possible = new ArrayList<>();
    if (!asked.isEmpty()) {
      possible.add(() -> quietly(() -> verdicts.processElement1(asked.poll(), 0)));
    }
    for (int i = 0; i < CHANNELS; i++) {
      int channel = i;
      if (!probed.get(i).isEmpty()) {
        possible.add(() -> quietly(() -> ask(channel)));
      }
      if (!answered.get(i).isEmpty()) {
        possible.add(
            () -> quietly(() -> verdicts.processElement2(answered.get(channel).poll(), 0)));
      }
    }
    if (possible.isEmpty()) {
      return false;
    }
    possible.get(random.nextInt(possible.size())).run();
    out.addAll(verdicts.extractOutputValues());
    verdicts.getOutput().clear();
    return true;
  }

  private void ask(int channel) throws Exception {
    owners.processElement(new StreamRecord<>(probed.get(channel).poll(), 0));
    answered.get(channel).addAll(owners.extractOutputValues());
    owners.getOutput().clear();
  }

  /** Delivers everything. */
  void drain(Random random) throws Exception {
    while (step(random)) {
      // Until nothing is under way.
    }
  }

  /** Stops all operators and starts them from their snapshots; what is under way stays so. */
  void restart() throws Exception {
    OperatorSubtaskState one = probes.snapshot(clock, clock);
    OperatorSubtaskState two = owners.snapshot(clock, clock);
    OperatorSubtaskState three = verdicts.snapshot(clock, clock);
    close();
    open(one, two, three);
  }

  void setTime(long millis) throws Exception {
    clock = millis;
    probes.setStateTtlProcessingTime(millis);
    owners.setStateTtlProcessingTime(millis);
    verdicts.setStateTtlProcessingTime(millis);
  }

  /** Entries of state that wait for something. */
  int waiting() {
    return verdicts.numKeyedStateEntries();
  }

  /** Entries of state of the probes and of the buckets' owners. */
  int remembered() {
    return probes.numKeyedStateEntries() + owners.numKeyedStateEntries();
  }

  /** Sizes of the snapshots of probes and owners, bytes. */
  long[] snapshotBytes() throws Exception {
    return new long[] {
      probes.snapshot(clock, clock).getManagedKeyedState().getStateSize(),
      owners.snapshot(clock, clock).getManagedKeyedState().getStateSize()
    };
  }

  /** What came out so far, which is then forgotten. */
  List<Judged> take() {
    List<Judged> taken = List.copyOf(out);
    out.clear();
    return taken;
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    probes.close();
    owners.close();
    verdicts.close();
  }
}
