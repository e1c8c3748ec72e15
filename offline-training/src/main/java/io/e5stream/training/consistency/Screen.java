package io.e5stream.training.consistency;

import io.e5stream.filter.text.TextHash;
import io.e5stream.training.pair.TrainingPair;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets the first pair of each two texts through and sends what is not to be ranked to the side.
 * Keyed by the texts' hashes, together 128 bits. In batch mode the pairs of a key come by their
 * timestamps, which are their positions: so it is the same pair that stays, however they came.
 */
final class Screen extends KeyedProcessFunction<Tuple2<Long, Long>, NumberedPair, NumberedPair> {

  private static final long serialVersionUID = 1;

  static final OutputTag<FilteredPair> SKIPPED =
      new OutputTag<>("skipped", TypeInformation.of(FilteredPair.class));

  static final TypeInformation<Tuple2<Long, Long>> KEY = Types.TUPLE(Types.LONG, Types.LONG);

  private transient ValueState<Boolean> seen;

  static Tuple2<Long, Long> key(NumberedPair pair) {
    TrainingPair texts = pair.pair();
    return Tuple2.of(TextHash.ofText(texts.query()), TextHash.ofText(texts.passage()));
  }

  @Override
  public void open(OpenContext context) {
    seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.BOOLEAN));
  }

  @Override
  public void processElement(NumberedPair pair, Context context, Collector<NumberedPair> out)
      throws Exception {
    if (pair.isBlank()) {
      context.output(SKIPPED, FilteredPair.skipped(pair, FilterOutcome.BLANK));
    } else if (seen.value() != null) {
      context.output(SKIPPED, FilteredPair.skipped(pair, FilterOutcome.DUPLICATE));
    } else {
      seen.update(true);
      out.collect(pair);
    }
  }
}
