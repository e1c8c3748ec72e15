package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.ConsistencyDirection;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Adds up a pair's rivals in all shards and decides. Keyed by position. */
final class Settle extends KeyedCoProcessFunction<Long, NumberedPair, RivalCounts, FilteredPair> {

  private static final long serialVersionUID = 1;

  private final FilterSettings settings;
  private transient ValueState<NumberedPair> pairState;
  private transient ValueState<RivalCounts> countState;

  Settle(FilterSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    pairState =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("pair", TypeInformation.of(NumberedPair.class)));
    countState =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("rivals", TypeInformation.of(RivalCounts.class)));
  }

  @Override
  public void processElement1(NumberedPair pair, Context context, Collector<FilteredPair> out)
      throws Exception {
    pairState.update(pair);
    settle(out);
  }

  @Override
  public void processElement2(RivalCounts counts, Context context, Collector<FilteredPair> out)
      throws Exception {
    RivalCounts before = countState.value();
    countState.update(before == null ? counts : before.plus(counts));
    settle(out);
  }

  private void settle(Collector<FilteredPair> out) throws Exception {
    NumberedPair pair = pairState.value();
    RivalCounts counts = countState.value();
    if (pair != null && counts != null && counts.isComplete()) {
      ConsistencyDirection direction = settings.direction();
      out.collect(
          FilteredPair.ranked(
              pair,
              direction.ofQuery() ? counts.passages() + 1 : 0,
              direction.ofPassage() ? counts.queries() + 1 : 0,
              settings.k()));
    }
  }
}
