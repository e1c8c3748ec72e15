package io.e5stream.training.consistency;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Passes pairs on and counts them by outcome. For one thread and one key: then batch mode brings
 * them by their timestamps, which are their positions. Refuses to go on when one is missing.
 */
final class InSourceOrder extends KeyedProcessFunction<Byte, FilteredPair, FilteredPair> {

  private static final long serialVersionUID = 1;

  static final byte KEY = 0;

  private transient Map<FilterOutcome, LongCounter> counts;
  private transient long next;

  @Override
  public void open(OpenContext context) {
    counts = new EnumMap<>(FilterOutcome.class);
    for (FilterOutcome outcome : FilterOutcome.values()) {
      LongCounter counter = new LongCounter();
      counts.put(outcome, counter);
      getRuntimeContext().addAccumulator(outcome.label(), counter);
    }
  }

  @Override
  public void processElement(FilteredPair pair, Context context, Collector<FilteredPair> out) {
    if (pair.position() != next) {
      throw new IllegalStateException(
          "pair %,d came where pair %,d was due: one was lost or came twice"
              .formatted(pair.position() + 1, next + 1));
    }
    next++;
    counts.get(pair.outcome()).add(1);
    out.collect(pair);
  }
}
