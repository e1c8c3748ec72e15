package io.e5stream.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts records and pairs by source and name in an operator's checkpointed state: what is read
 * again after a crash is counted once.
 *
 * <p>Each subtask keeps its counts; when the job is rescaled they are dealt out and summed, so that
 * the total over all subtasks stays the same. The task thread counts; any thread may read.
 */
public final class PairCounts {

  /** Metric group of the gauges, such as {@code pairs.reddit.formed}. */
  public static final String METRIC_GROUP = "pairs";

  private static final String STATE = "pair-counts";

  private final Map<Key, AtomicLong> counts = new ConcurrentHashMap<>();
  private final ListState<PairCount> state;
  private MetricGroup metrics;

  private PairCounts(ListState<PairCount> state) throws Exception {
    this.state = state;
    for (PairCount count : state.get()) {
      add(count.source(), count.name(), count.count());
    }
  }

  /** Call from {@code initializeState}. */
  public static PairCounts restore(OperatorStateStore store) throws Exception {
    return new PairCounts(
        store.getListState(new ListStateDescriptor<>(STATE, TypeInformation.of(PairCount.class))));
  }

  /** Call from {@code snapshotState}. */
  public void snapshot() throws Exception {
    state.clear();
    for (Map.Entry<Key, AtomicLong> count : counts.entrySet()) {
      Key key = count.getKey();
      state.add(new PairCount(key.source(), key.name(), count.getValue().get()));
    }
  }

  /** Registers a gauge for each source and name counted, also for those that are still to come. */
  public PairCounts register(MetricGroup group) {
    metrics = group.addGroup(METRIC_GROUP);
    counts.forEach(this::register);
    return this;
  }

  private void register(Key key, AtomicLong count) {
    metrics.addGroup(key.source()).gauge(key.name(), new Count(key.source(), key.name(), count));
  }

  public void add(String source, String name) {
    add(source, name, 1);
  }

  /**
   * Counts.
   *
   * @param number how many, not negative
   */
  public void add(String source, String name, long number) {
    if (number < 0) {
      throw new IllegalArgumentException(number + " cannot be counted as " + name);
    }
    Key key = new Key(source, name);
    AtomicLong count = counts.get(key);
    if (count == null) {
      count = new AtomicLong();
      counts.put(key, count);
      if (metrics != null) {
        register(key, count);
      }
    }
    count.addAndGet(number);
  }

  public long total(String source, String name) {
    AtomicLong count = counts.get(new Key(source, name));
    return count == null ? 0 : count.get();
  }

  private record Key(String source, String name) {}

  /** The gauge of one count: says what it counts to reporters that sum over subtasks. */
  public record Count(String source, String name, AtomicLong number) implements Gauge<Long> {

    @Override
    public Long getValue() {
      return number.get();
    }
  }
}
