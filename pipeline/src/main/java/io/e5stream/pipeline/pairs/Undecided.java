package io.e5stream.pipeline.pairs;

import io.e5stream.filter.operator.Judged;
import io.e5stream.ingest.PairChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Passes on the pairs that nothing objects to so far; the rest goes around the model. */
final class Undecided extends ProcessFunction<Judged, PairChange> {

  /** What is turned down or withdrawn. */
  static final OutputTag<Judged> DECIDED =
      new OutputTag<>("decided", TypeInformation.of(Judged.class));

  private static final long serialVersionUID = 1;

  @Override
  public void processElement(Judged judged, Context context, Collector<PairChange> out) {
    if (judged.isAccepted()) {
      out.collect(judged.change());
    } else {
      context.output(DECIDED, judged);
    }
  }
}
